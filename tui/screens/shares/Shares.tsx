import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** From the declared line to the consumer's first call: one row per share and principal. */
export const Shares: Screen['Body'] = (props) => <ListAndDetail {...props} />;
