import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import { Lines } from '../../components/Lines.tsx';
import type { Screen } from '../../shell/screen.ts';

/** What people did, newest first; above it what could not be read. */
export const Audit: Screen['Body'] = (props) => (
  <>
    <Lines lines={props.frame.banner} />
    <ListAndDetail {...props} />
  </>
);
