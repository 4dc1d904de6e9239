import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** Who runs what as whom, signed in or not; what warns stands first. */
export const Sessions: Screen['Body'] = (props) => <ListAndDetail {...props} />;
