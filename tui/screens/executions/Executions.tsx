import { ListAndDetail } from '../../components/ListAndDetail.tsx';
import { Lines } from '../../components/Lines.tsx';
import type { Screen } from '../../shell/screen.ts';

/** Pipelines, our own and those that others share with us, and their executions, live; above them who does not answer. */
export const Executions: Screen['Body'] = (props) => (
  <>
    <Lines lines={props.frame.banner} />
    <ListAndDetail {...props} />
  </>
);
