import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import { Lines } from '../../components/Lines.tsx';
import type { Screen } from '../../shell/screen.ts';

/** Who runs what as whom, signed in or not; what warns stands first, and above it who does not tell. */
export const Sessions: Screen['Body'] = (props) => (
  <>
    <Lines lines={props.frame.banner} />
    <ListAndDetail {...props} />
  </>
);
