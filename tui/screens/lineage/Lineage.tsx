import { Lines } from '../../components/Lines.tsx';
import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import type { Screen } from '../../shell/screen.ts';

/** What something came of and what came of it, over all accounts, and where one can begin. */
export const Lineage: Screen['Body'] = (props) => (
  <>
    <Lines lines={props.frame.banner} />
    <ListAndDetail {...props} />
  </>
);
