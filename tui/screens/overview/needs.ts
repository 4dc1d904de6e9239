import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import { executionIdOf, type AccountId } from '../../../src/domain/arn.ts';
import { counted } from '../../../src/domain/counted.ts';
import { isRunning } from '../../../src/domain/sessions/background-session.ts';
import { holds } from '../../shell/accounts.ts';
import { deviceOf } from '../../shell/mfa.ts';
import type { Place, View } from '../../shell/screen.ts';
import type { Tone } from '../../text/span.ts';
import { hasCountdown, needsNoInvitation } from '../shares/rows.ts';
import { currentRun } from '../stacks/current-run.ts';
import { stackId } from '../stacks/ids.ts';
import { dayOf, executionFacts } from './execution-facts.ts';

/** Something that waits for a person, in the order of its urgency. */
export interface Need {
  readonly id: string;
  /** Null: the project as a whole. */
  readonly account: AccountId | null;
  readonly urgency: 0 | 1 | 2;
  readonly tone: Tone;
  readonly what: string;
  readonly state: string;
  /** ISO 8601: when it is too late, or since when it is so. */
  readonly until: string | null;
  readonly since: string | null;
  /** Why, and what to do. */
  readonly why: string;
  readonly fix: string;
  readonly place: Place;
}

/** What needs somebody now, but for the executions: cheap, so that it can be counted at any time. */
export const standingNeeds = (view: View): readonly Need[] => [
  ...mfaNeeds(view),
  ...accountNeeds(view),
  ...sessionNeeds(view),
  ...shareNeeds(view),
  ...stackNeeds(view),
];

/** Everything that needs somebody now. */
export const needsOf = (view: View): readonly Need[] =>
  [...standingNeeds(view), ...executionNeeds(view)].sort(
    (a, b) => a.urgency - b.urgency || compare(a.until ?? '~', b.until ?? '~') || compare(a.id, b.id),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function mfaNeeds({ state, keyOf }: View): readonly Need[] {
  const { mfa } = state;
  if (mfa === null) return [];
  return [
    {
      id: `mfa ${mfa.account}`,
      account: mfa.account,
      urgency: 0,
      tone: 'warn',
      what: `the code of ${deviceOf(mfa)}`,
      state: 'sign in',
      until: null,
      since: null,
      why: `nothing of this account can be read before${mfa.profile === null ? '' : `: profile ${mfa.profile} asks for it`}`,
      fix: `${keyOf('app.mfa')} types it; the other accounts go on`,
      place: { screen: 'overview', row: `account ${mfa.account}`, open: true },
    },
  ];
}

function accountNeeds({ state, keyOf }: View): readonly Need[] {
  return [...state.reaches.values()].flatMap(({ reach, askedAt, answeredAt }): readonly Need[] => {
    const { account, region, status, problems, passing } = reach;
    const [problem] = problems;
    if (status === 'answered' || !problem) return [];
    return [
      {
        id: `reach ${account} ${region}`,
        account,
        urgency: passing ? 2 : 0,
        tone: passing ? 'warn' : 'bad',
        what: problem.what,
        state: status === 'partly' ? 'partly read' : 'cannot be read',
        until: null,
        since: answeredAt ?? askedAt,
        why: problem.why ?? `${region} of this account did not answer in full`,
        fix: problem.fix ?? (passing ? 'wait: it is asked again by itself' : `${keyOf('app.refresh')} asks again`),
        place: { screen: 'overview', row: `account ${account}`, open: true },
      },
    ];
  });
}

function sessionNeeds({ state, keyOf }: View): readonly Need[] {
  return [...state.sessions.values()].flatMap((session): readonly Need[] => {
    const [warning] = session.warnings;
    if (!warning || !isRunning(session.job)) return [];
    const late = warning.id === 'ends-before-job';
    return [
      {
        id: `session ${session.job.arn}`,
        account: session.account,
        urgency: late || warning.id === 'user-deleted' || warning.id === 'user-disabled' ? 0 : 2,
        tone: late ? 'bad' : 'warn',
        what: `${session.person.userName ?? session.person.userId}: ${session.job.name}`,
        state: late ? 'ends too early' : warning.id.replaceAll('-', ' '),
        until: late ? (session.estimatedEnd?.at ?? null) : null,
        since: session.startedAt,
        why: warning.message,
        fix: `${keyOf('list.open')} shows the session with what is known and from where`,
        place: { screen: 'sessions', row: session.job.arn, open: true },
      },
    ];
  });
}

function shareNeeds({ state, session, keyOf }: View): readonly Need[] {
  const open = keyOf('list.open');
  return [...state.shares.entries()].flatMap(([row, share]): readonly Need[] => {
    const consumer = accountOfPrincipal(share.principal);
    const name = share.principal.alias ?? share.principal.value;
    const base = { id: `share ${row}`, since: null, place: { screen: 'shares', row } };
    if (hasCountdown(share)) {
      const ours = holds(session, consumer);
      return [
        {
          ...base,
          account: ours ? (consumer ?? share.owner) : share.owner,
          urgency: ours ? 1 : 2,
          tone: 'warn',
          what: `share ${share.share} with ${name}`,
          state: ours ? 'accept it?' : 'they must accept',
          until: share.invitationExpires,
          why: 'an invitation to a SageMaker resource that nobody accepts ends after 12 hours',
          fix: ours
            ? `${open}, then ${keyOf('shares.accept')} accepts or ${keyOf('shares.reject')} rejects`
            : 'tell them, or invite again when it has ended',
        },
      ];
    }
    if (share.trouble === null || needsNoInvitation(share)) return [];
    return [
      {
        ...base,
        account: share.owner,
        urgency: share.trouble === 'denied' || share.trouble === 'failed' ? 0 : 1,
        tone: 'bad',
        what: `share ${share.share} with ${name}`,
        state: share.trouble,
        until: null,
        why: share.detail ?? `it stopped at ${share.stage}`,
        fix:
          share.trouble === 'expired' || share.trouble === 'rejected'
            ? `${open}, then ${keyOf('shares.reinvite')} invites again`
            : `${open} shows what AWS says`,
      },
    ];
  });
}

function stackNeeds(view: View): readonly Need[] {
  const run = currentRun(view);
  if (!run) return [];
  const open = view.keyOf('list.open');
  const need = (over: Partial<Need> & Pick<Need, 'id' | 'what' | 'state' | 'why' | 'fix'>): Need => ({
    account: null,
    urgency: 1,
    tone: 'warn',
    until: null,
    since: run.finishedAt ?? run.startedAt,
    place: { screen: 'stacks' },
    ...over,
  });
  const failed = [...run.stacks.values()].filter(({ phase }) => phase === 'failed');
  const ready = run.verb === 'plan' && run.finishedAt !== null && failed.length === 0 && run.bundle !== null;
  const changes = [...run.stacks.values()].reduce((sum, stack) => sum + stack.changes.length, 0);
  return [
    ...failed.map(({ name, account, problems }) =>
      need({
        id: `stack ${name}`,
        account,
        urgency: 0,
        tone: 'bad',
        what: `stack ${name}`,
        state: `${run.verb} failed`,
        why: problems[0]?.what ?? 'it says no more',
        fix: problems[0]?.fix ?? `${open} shows the whole message`,
        place: { screen: 'stacks', row: stackId(name), open: true },
      }),
    ),
    ...(ready && changes > 0
      ? [
          need({
            id: `plan ${run.id}`,
            what: `plan ${run.id}`,
            state: 'approve it?',
            why: `${counted(changes, 'change waits', 'changes wait')} for an approval`,
            fix: `${open} shows who would gain what; ${view.keyOf('stacks.approve')} approves exactly that plan`,
          }),
        ]
      : []),
    ...(run.drift.length > 0
      ? [
          need({
            id: `drift ${run.id}`,
            what: run.drift.length === 1 ? (run.drift[0]?.address ?? '') : `${run.drift.length} resources`,
            state: 'drifted',
            why: run.drift[0]?.detail ?? '',
            fix: `${open} shows each; a plan puts back what the manifest says`,
          }),
        ]
      : []),
  ];
}

function executionNeeds({ state, now, keyOf }: View): readonly Need[] {
  const facts = executionFacts(state.executions, dayOf(now.toISOString()));
  return [...facts.values()].flatMap(({ failing }) =>
    failing.map((execution): Need => {
      const since = execution.endedAt ?? execution.startedAt;
      const fresh = now.getTime() - Date.parse(since) < FRESH_MS;
      return {
        id: `execution ${execution.arn}`,
        account: execution.owner,
        urgency: fresh ? 1 : 2,
        tone: fresh ? 'bad' : 'dim',
        what: `${execution.pipeline}: ${execution.displayName ?? executionIdOf(execution.arn)}`,
        state: 'failed last',
        until: null,
        since,
        why: execution.failureReason ?? 'SageMaker gives no reason',
        fix: `${keyOf('list.open')} shows its steps; ${keyOf('executions.retry')} retries it from where it ended`,
        place: { screen: 'executions', row: execution.arn, open: true },
      };
    }),
  );
}

/** What failed longer ago than this has been seen by somebody. */
const FRESH_MS = 2 * 86_400_000;
