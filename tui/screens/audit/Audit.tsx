import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** What people did, newest first. */
export const Audit: Screen['Body'] = (props) => <ListAndDetail {...props} />;
