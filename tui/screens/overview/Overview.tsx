import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** What needs somebody now, account by account. */
export const Overview: Screen['Body'] = (props) => <ListAndDetail {...props} />;
