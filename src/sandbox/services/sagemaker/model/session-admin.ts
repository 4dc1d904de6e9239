import type { World } from '../../../world/world.ts';
import type { SessionRecord } from '../../../world/records/session.ts';
import { allInstances, instances } from '../../sso-admin/model/instances.ts';
import { isEnded } from './jobs.ts';
import { endSession } from './sessions.ts';

/** What an administrator does in Identity Center's console: AWS has no API for any of it. */
export interface SessionRequest {
  /** Id of a session to end. */
  readonly end?: string;
  /** Id of a user who signs out. */
  readonly logout?: string;
  /** Touches new sessions alone. */
  readonly configure?: { readonly enabled?: boolean; readonly minutes?: number };
}

/** Sessions under which a job still runs, oldest first. */
export const runningSessions = (world: World): SessionRecord[] =>
  world.tables.sessions.all().filter((one) => {
    const job = world.tables.resources.get(one.job);
    const execution = world.tables.executions.get(one.job)?.status;
    const runs = job ? !isEnded(job) : execution === 'Executing' || execution === 'Stopping';
    return one.endedAt === null && runs;
  });

/** 15 minutes to 90 days. https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html */
const [SHORTEST, LONGEST] = [15, 129_600];

export function administerSessions(world: World, { end, logout, configure }: SessionRequest): void {
  world.settle();
  world.transact(() => {
    if (end !== undefined) {
      const session = world.tables.sessions.get(end);
      if (!session) throw new RangeError(`there is no session ${end}`);
      endSession(world, session, 'ended');
    }
    for (const session of logout === undefined ? [] : world.tables.sessions.by('user', logout))
      if (session.type === 'interactive') endSession(world, session, 'logout');
    if (configure) configureSessions(world, configure);
  });
}

function configureSessions(world: World, { enabled, minutes }: NonNullable<SessionRequest['configure']>): void {
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST))
    throw new RangeError(`minutes must be a whole number from ${SHORTEST} to ${LONGEST}`);
  for (const instance of allInstances(world)) {
    const { backgroundSessions: old } = instance.body;
    const backgroundSessions = { enabled: enabled ?? old.enabled, minutes: minutes ?? old.minutes };
    instances.change(world, instance, { body: { backgroundSessions } });
  }
}
