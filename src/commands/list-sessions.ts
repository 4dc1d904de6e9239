import { regionsOf } from '../domain/account-reach.ts';
import { durationConsole, sessionsConsole } from '../domain/sessions/console-links.ts';
import type { SessionBoard } from '../domain/sessions/session-board.ts';
import { warningsOf } from '../domain/sessions/warning-words.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext } from './engine/context.ts';
import { identityRegion } from './engine/identity-region.ts';
import { tellApps } from './engine/tell-apps.ts';

export interface ListSessionsInput {
  /** Identity Center user name, or user id. */
  readonly user?: string;
  /** Jobs that have ended, too. */
  readonly ended?: boolean;
  /** What was read before, at once; nobody is asked. */
  readonly cachedOnly?: boolean;
}

/** Jobs that go on as people, whether or not they are signed in: AWS has no API that lists them. */
export const listSessions = {
  id: 'list-sessions',
  title: 'List background sessions',
  effect: 'reads',
  line: ({ user, ended }) => [
    'sessions',
    'list',
    ...(user === undefined ? [] : ['--user', user]),
    ...(ended === true ? ['--ended'] : []),
  ],
  target: ({ user }) => user ?? 'all people',
  async run(wish, context) {
    const board = await context.watch.sessions(wish);
    await tell(context, board, wish.cachedOnly === true ? 'cached' : 'live');
    return board;
  },
} as const satisfies Command<ListSessionsInput, SessionBoard>;

async function tell(context: CommandContext, board: SessionBoard, from: 'cached' | 'live'): Promise<void> {
  const { sessions, apps, gaps, histories } = board;
  const region = await identityRegion(context);
  for (const session of sessions) context.emit({ type: 'session.listed', session });
  context.emit({
    type: 'sessions.listed',
    jobs: sessions.map(({ job }) => job.arn),
    people: new Set(sessions.map(({ person }) => person.userId)).size,
    warnings: warningsOf(sessions),
    from,
    gaps,
    histories,
    regions: regionsOf(await context.places()),
    sessionsConsole: sessionsConsole(region),
    durationConsole: durationConsole(region),
  });
  await tellApps(context, apps);
}
