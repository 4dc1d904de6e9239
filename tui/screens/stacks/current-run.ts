import type { RunState } from '../../../src/store/index.ts';
import type { View } from '../../shell/screen.ts';

/** The run that the screen is about: the newest. */
export const currentRun = ({ state }: Pick<View, 'state'>): RunState | undefined =>
  state.currentRun === null ? undefined : state.runs.get(state.currentRun);
