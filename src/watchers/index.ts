/** Every watcher: readers in, events or facts out. To add one: a file beside this one and a line here. */
export { awaitAssociations } from './await-associations.ts';
export { followFeed } from './follow-feed.ts';
export { liveExecutions } from './live-executions.ts';
export { readExecution } from './read-execution.ts';
export { readRuns } from './read-runs.ts';
export { readShareBoard } from './read-share-board.ts';
export { findDirectory } from './sessions/find-directory.ts';
export { findPerson, findUserId } from './sessions/find-person.ts';
export { readAudit } from './sessions/read-audit.ts';
export { readPersonalApps, readSessionBoard } from './sessions/read-session-board.ts';
export { startedAs } from './sessions/started-as.ts';
export { surveyExecutions } from './survey-executions.ts';
export { surveyInvitations } from './survey-invitations.ts';
export { surveyPipelines } from './survey-pipelines.ts';
export { surveyUndeclared } from './survey-undeclared.ts';
export { watchExecution } from './watch-execution.ts';
export { watchInvitations } from './watch-invitations.ts';
