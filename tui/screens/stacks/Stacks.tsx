import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import { Lines } from '../../components/Lines.tsx';
import type { Screen } from '../../shell/screen.ts';

/** The plan as a tree, its progress and what comes next. */
export const Stacks: Screen['Body'] = (props) => (
  <>
    <Lines lines={props.frame.banner} />
    <ListAndDetail {...props} />
  </>
);
