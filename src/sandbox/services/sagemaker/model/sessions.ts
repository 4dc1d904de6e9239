import type { SessionRecord } from '../../../world/records/session.ts';
import type { World } from '../../../world/world.ts';
import { failExecution } from './fail-execution.ts';
import { endJob } from './jobs.ts';

/** Ends a session; the job that ran under it fails within 15 minutes. */
export function endSession(world: World, session: SessionRecord, reason: NonNullable<SessionRecord['reason']>): void {
  if (session.endedAt !== null) return;
  world.cancel('end-session', session.id);
  world.tables.sessions.put(session.id, { ...session, endedAt: world.now(), reason });
  if (reason !== 'finished') world.schedule('fail-job', session.id, world.now() + world.pace.revoke);
}

/** The transition: a session's time is up. */
export function endDueSession(world: World, id: string): void {
  const session = world.tables.sessions.get(id);
  if (session) endSession(world, session, 'expired');
}

const WORDS = {
  expired: 'its user background session expired',
  ended: 'its user background session was ended',
  logout: 'its user signed out and user background sessions are disabled',
  finished: '',
} as const;

/** The transition: the job of an ended session fails. */
export function failJobOfSession(world: World, id: string): void {
  const session = world.tables.sessions.get(id);
  if (!session?.reason) return;
  const failure = `ClientError: the job cannot go on: ${WORDS[session.reason]}.`;
  if (world.tables.executions.get(session.job)) failExecution(world, session.job, failure);
  else endJob(world, session.job, failure);
}
