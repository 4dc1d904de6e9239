import { awaitAssociations } from './await-associations.ts';
import { readShareBoard } from './read-share-board.ts';
import { surveyExecutions } from './survey-executions.ts';
import { surveyPipelines } from './survey-pipelines.ts';
import { watchExecution } from './watch-execution.ts';
import { watchInvitations } from './watch-invitations.ts';

export { awaitAssociations, readShareBoard, surveyExecutions, surveyPipelines, watchExecution, watchInvitations };

/** Every watcher: readers in, events or facts out. To add one: a file beside this one and a line here. */
export const WATCHERS = {
  awaitAssociations,
  readShareBoard,
  surveyExecutions,
  surveyPipelines,
  watchExecution,
  watchInvitations,
} as const;
