export { createAppStore, reduce, type AppStore } from './store.ts';
export { shareKey } from './share-reducers.ts';
export {
  INITIAL_STATE,
  type ExecutionState,
  type GridState,
  type Notice,
  type ReachState,
  type ResourceState,
  type RunState,
  type StackPhase,
  type StackState,
  type SessionBoardState,
  type State,
} from './state.ts';
export type { Table } from './table.ts';
