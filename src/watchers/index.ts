import { awaitAssociations } from './await-associations.ts';
import { followFeed } from './follow-feed.ts';
import { liveExecutions } from './live-executions.ts';
import { readExecution } from './read-execution.ts';
import { readRuns } from './read-runs.ts';
import { readShareBoard } from './read-share-board.ts';
import { findDirectory } from './sessions/find-directory.ts';
import { findPerson, findUserId } from './sessions/find-person.ts';
import { readAudit } from './sessions/read-audit.ts';
import { readPersonalApps, readSessionBoard } from './sessions/read-session-board.ts';
import { startedAs } from './sessions/started-as.ts';
import { surveyExecutions } from './survey-executions.ts';
import { surveyInvitations } from './survey-invitations.ts';
import { surveyPipelines } from './survey-pipelines.ts';
import { surveyUndeclared } from './survey-undeclared.ts';
import { watchExecution } from './watch-execution.ts';
import { watchInvitations } from './watch-invitations.ts';

export {
  awaitAssociations,
  findDirectory,
  findPerson,
  findUserId,
  followFeed,
  liveExecutions,
  readExecution,
  readRuns,
  readSessionBoard,
  readAudit,
  readPersonalApps,
  readShareBoard,
  startedAs,
  surveyExecutions,
  surveyInvitations,
  surveyPipelines,
  surveyUndeclared,
  watchExecution,
  watchInvitations,
};

/** Every watcher: readers in, events or facts out. To add one: a file beside this one and a line here. */
export const WATCHERS = {
  awaitAssociations,
  findDirectory,
  findPerson,
  findUserId,
  followFeed,
  liveExecutions,
  readExecution,
  readRuns,
  readSessionBoard,
  readAudit,
  readPersonalApps,
  readShareBoard,
  startedAs,
  surveyExecutions,
  surveyInvitations,
  surveyPipelines,
  surveyUndeclared,
  watchExecution,
  watchInvitations,
} as const;
