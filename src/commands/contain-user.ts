import { counted } from '../domain/counted.ts';
import type { Aws } from '../aws/ports.ts';
import type { AccountId } from '../domain/arn.ts';
import { formatDuration } from '../domain/duration.ts';
import { consoleLink } from '../domain/containment/console-link.ts';
import { REVOKE_AHEAD_MS, type Containment } from '../domain/containment/containment.ts';
import type { ContainmentPlan } from '../domain/containment/plan.ts';
import { previewWords } from '../domain/containment/preview-words.ts';
import type { ContainmentRecord } from '../domain/containment/record.ts';
import { NO_FALLBACK } from '../domain/containment/fallback.ts';
import { unknownFacts } from '../domain/containment/unknown-jobs.ts';
import { whomInFull, whomLabel, whomOf } from '../domain/containment/whom.ts';
import { verdictOf, verdictText, type ContainmentVerdict } from '../domain/containment/verdict.ts';
import type { Command } from './engine/command.ts';
import { commandLine } from './engine/dispatch.ts';
import { carryOut, merged } from './engine/containment/carry-out.ts';
import { containLine } from './engine/containment/contain-line.ts';
import { lookAgain } from './engine/containment/look-again.ts';
import type { ContainmentPreview } from './engine/containment/preview.ts';
import { verifyContainment } from './engine/containment/verify.ts';

export interface ContainUserInput {
  /** What was shown. */
  readonly preview: ContainmentPreview;
  /** Why, in words. */
  readonly reason: string;
  readonly ticket: string | null;
  /** Milliseconds until the denial ends by itself; null: an earlier end stays, else never. */
  readonly ttlMs: number | null;
  /** How long what takes its time is watched. */
  readonly waitMs: number;
  /** The question repeats the preview, where nothing else shows it. */
  readonly explain?: boolean;
}

export interface Contained {
  readonly containment: Containment;
  readonly verdict: ContainmentVerdict;
  /** From the start to the answer of the last call that stopped something; null: nothing was to be stopped. */
  readonly lastStopMs: number | null;
}

/** Cuts somebody off: what was previewed is done, step by step, verified, and remembered for the release. */
export const containUser = {
  id: 'contain-user',
  title: 'Cut somebody off',
  effect: 'writes',
  line: (input) => [
    ...containLine(input.preview.wish),
    '--reason',
    input.reason,
    ...(input.ticket === null ? [] : ['--ticket', input.ticket]),
    ...(input.ttlMs === null ? [] : ['--ttl', formatDuration(input.ttlMs).replaceAll(' ', '')]),
  ],
  target: ({ preview }) => whomInFull(preview.plan),
  actor: ({ preview: { plan } }) => actorOf(plan),
  despiteProtect: true,
  confirmation: ({ preview: { plan, earlier }, ttlMs, explain }) => ({
    what: `cut off ${whomLabel(plan)}: ${counted(plan.steps.length, 'step')} in ${counted(accountsOf(plan.steps), 'account')}`,
    notes: [
      ...(explain === true ? previewWords(plan) : []),
      ...(earlier === null ? [] : [`it goes on with containment ${earlier.id}`]),
      ttlMs === null && !earlier?.until
        ? 'the denial stands until somebody releases it'
        : `the denial ends by itself ${ttlMs === null ? `at ${earlier?.until ?? ''}` : `in ${formatDuration(ttlMs)}`}`,
      ...plan.open.map((line) => `not contained: ${line}`),
    ],
    token: { value: whomLabel(plan), flag: '--yes', yesSuffices: true },
  }),
  async run(input, context) {
    const { preview, reason, ttlMs, waitMs } = input;
    const { plan, earlier, record: known, wish } = preview;
    const { clock, emit } = context;
    const aws = await context.aws();
    const begun = context.awsNow();
    const started = clock.now().getTime();
    const containment: Containment = {
      id: earlier?.id ?? context.containments.newId(begun),
      ...whomOf(plan),
      issuedBefore: plan.person === null ? inSeconds(new Date(begun.getTime() + REVOKE_AHEAD_MS)) : null,
      reason,
      ticket: input.ticket ?? earlier?.ticket ?? null,
      startedAt: earlier?.startedAt ?? begun.toISOString(),
      until: ttlMs === null ? (earlier?.until ?? null) : inSeconds(new Date(begun.getTime() + ttlMs)),
    };
    const record: ContainmentRecord = {
      version: 1,
      containment,
      choices: wish.choices,
      steps: merged(known?.steps ?? [], plan.steps),
      // What an earlier run has ended may linger as well.
      lingers: byName(known?.lingers ?? [], plan.lingers),
      open: plan.open,
      outcomes: known?.outcomes ?? {},
      verdict: null,
      releasedAt: null,
    };
    await context.containments.save(record);
    emit({ type: 'containment.begun', containment, steps: plan.steps.length });
    const actor = await callerIn(aws, actorOf(plan));
    const line = commandLine(containUser, input, context);
    const tools = { context, aws, actor, line };
    const first = await carryOut(tools, record, plan.steps, plan.fallback);
    const {
      open,
      lingers,
      steps: more,
      unknown,
      unread,
    } = await lookAgain(context, preview, first.steps, first.record.outcomes);
    const told: ContainmentRecord = {
      ...first.record,
      steps: merged(first.record.steps, more),
      lingers: byName(first.record.lingers, lingers),
      open,
    };
    const { record: carried, ...second } = await carryOut(tools, told, more, NO_FALLBACK);
    const lastStopAt = second.lastStopAt ?? first.lastStopAt;
    const { outcomes, facts } = await verifyContainment(context, aws, carried, waitMs);
    const verdict = verdictOf(
      { open, lingers: carried.lingers, unknown, unread },
      pairsOf([...first.steps, ...more], outcomes),
      begun,
    );
    await context.containments.save({ ...carried, outcomes, verdict });
    const proof = [...facts, ...unknownFacts(unknown, clock.now().toISOString())];
    emit({ type: 'containment.verified', id: containment.id, facts: proof });
    const lastStopMs = lastStopAt === null ? null : Date.parse(lastStopAt) - started;
    emit({ type: 'containment.finished', containment, ...verdict, lastStopMs, console: linkOf(plan) });
    return { containment, verdict, lastStopMs };
  },
  failure: ({ verdict }) => (verdict.result === 'not-contained' ? verdictText(verdict) : null),
} as const satisfies Command<ContainUserInput, Contained>;

/** Where Identity Center is, else where something is done: whose credentials the journal names. */
const actorOf = ({ person, steps }: ContainmentPlan): AccountId | undefined =>
  person?.directory?.account ?? steps[0]?.account;

/** Where their sessions are ended by hand; a role's are listed nowhere. */
const linkOf = ({ person }: ContainmentPlan): string | null => (person === null ? null : consoleLink(person));

async function callerIn(aws: Aws, account: AccountId | undefined): Promise<string> {
  if (account === undefined) return 'unknown';
  return aws
    .readers(account)
    .identity()
    .then(
      ({ arn }) => arn,
      () => 'unknown',
    );
}

const accountsOf = (steps: readonly { readonly account: string }[]): number =>
  new Set(steps.map(({ account }) => account)).size;

/** Policies are written without fractions of seconds. */
const inSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

const byName = (
  before: ContainmentRecord['lingers'],
  now: ContainmentRecord['lingers'],
): ContainmentRecord['lingers'] => [...new Map([...before, ...now].map((one) => [one.what, one])).values()];

const pairsOf = (steps: ContainmentRecord['steps'], outcomes: ContainmentRecord['outcomes']) =>
  steps.map((step) => ({
    step,
    outcome: outcomes[step.key] ?? ({ state: 'waiting', at: '', detail: null, until: null } as const),
  }));
