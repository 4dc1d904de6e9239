import { awaitAssociations } from './await-associations.ts';
import { readShareBoard } from './read-share-board.ts';
import { watchExecution } from './watch-execution.ts';
import { watchInvitations } from './watch-invitations.ts';

export { awaitAssociations, readShareBoard, watchExecution, watchInvitations };

/** Every watcher: readers in, events or facts out. To add one: a file beside this one and a line here. */
export const WATCHERS = { awaitAssociations, readShareBoard, watchExecution, watchInvitations } as const;
