import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** Pipelines, our own and those that others share with us, and their executions, live. */
export const Executions: Screen['Body'] = (props) => <ListAndDetail {...props} />;
