import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** What was done, by which command line. */
export const Journal: Screen['Body'] = (props) => <ListAndDetail {...props} />;
