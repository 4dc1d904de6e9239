import { isSagelaneError, SagelaneError } from '../domain/errors.ts';
import { gapPlace } from '../domain/sessions/gap-words.ts';
import type { SessionBoard } from '../domain/sessions/session-board.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext } from './engine/context.ts';
import { tellApps } from './engine/tell-apps.ts';
import { tellGaps } from './engine/tell-gaps.ts';

export interface ShowSessionInput {
  /** Name or ARN of a job, user name or user id. */
  readonly about: string;
}

/** One job with everything that is known of its session, or everything of one person. */
export const showSession = {
  id: 'show-session',
  title: 'Show a background session, or all of a person',
  effect: 'reads',
  line: ({ about }) => ['sessions', 'show', about],
  target: ({ about }) => about,
  async run({ about }, context) {
    const board = await boardAbout(context, about);
    for (const session of board.sessions) context.emit({ type: 'session.described', session });
    const names = new Set(board.sessions.flatMap(({ person }) => person.userName ?? []));
    const apps = board.apps.filter(({ userName }) => userName !== null && (userName === about || names.has(userName)));
    if (apps.length > 0) await tellApps(context, apps);
    tellGaps(context, board.gaps);
    return board;
  },
} as const satisfies Command<ShowSessionInput, SessionBoard>;

/** A job of that name or ARN, else a person: nobody has to say which. */
async function boardAbout(context: CommandContext, about: string): Promise<SessionBoard> {
  const ofJob = await context.watch.sessions({ job: about, ended: true });
  if (ofJob.sessions.length > 0) return ofJob;
  try {
    if (!about.startsWith('arn:')) return await context.watch.sessions({ user: about });
  } catch (thrown) {
    if (!isSagelaneError(thrown) || thrown.code !== 'PersonNotFound') throw thrown;
  }
  throw new SagelaneError({
    code: 'SessionNotFound',
    what: `no job that runs as a person, and nobody, is named ${about}`,
    where: ofJob.histories
      .map(({ account, region, from }) => `CloudTrail of ${account} in ${region} since ${from}`)
      .join(', '),
    why:
      ofJob.gaps.length > 0
        ? ofJob.gaps.map((gap) => `${gapPlace(gap)} is not known: ${gap.why}`).join('; ')
        : 'nobody began such a job on behalf of a person in the last 90 days',
    fix: 'see `sagelane sessions list --ended`; --account says where to look',
  });
}
