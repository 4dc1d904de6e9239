import type { Aws } from '../../../aws/ports.ts';
import { afterFallback, type Fallback } from '../../../domain/containment/fallback.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import {
  STEP_ORDER,
  stepSubject,
  stepTitle,
  type ContainmentStep,
  type StepOutcome,
} from '../../../domain/containment/step.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { JournalRecord } from '../../../journal/ports.ts';
import type { CommandContext } from '../context.ts';
import { performStep } from './perform-step.ts';

const ACCOUNTS_AT_ONCE = 16;
/** Calls that one account gets at once: SageMaker throttles by account. */
const STEPS_AT_ONCE = 8;
/** A denial in the organization comes first, but a throttled one holds nobody up for longer. */
const HEAD_START_MS = 3_000;

export interface CarriedOut {
  readonly record: ContainmentRecord;
  /** Of this run, with those that took the place of others. */
  readonly steps: readonly ContainmentStep[];
  /** ISO 8601: when the last call that stops something had its answer; null when nothing was to be stopped. */
  readonly lastStopAt: string | null;
}

/** What every step of one containment shares. */
export interface CarryOut {
  readonly context: CommandContext;
  readonly aws: Aws;
  readonly actor: string;
  /** The command line that does the same. */
  readonly line: string;
}

/**
 * Does all steps: accounts side by side, within an account in their order. What a step comes to is on the disk, in the
 * record and in the journal, before its account goes on; each step's intent is in the journal before it is done.
 */
export async function carryOut(
  { context, aws, actor, line }: CarryOut,
  started: ContainmentRecord,
  steps: readonly ContainmentStep[],
  fallback: Fallback,
): Promise<CarriedOut> {
  const journal = await context.journal();
  let record = started;
  let lastStopAt: string | null = null;
  let saving: Promise<void> = Promise.resolve();
  const { id } = started.containment;

  /** One after the other: each save holds everything that is known by then. */
  const save = (): Promise<void> => (saving = saving.then(() => context.containments.save(record)));

  const entryOf = (step: ContainmentStep, phase: JournalRecord['phase'], reason: string): JournalRecord => ({
    actor,
    command: line,
    target: `${stepTitle(step.action)}: ${stepSubject(step.action)}`,
    phase,
    reason,
  });

  const settle = (step: ContainmentStep, outcome: StepOutcome): void => {
    record = { ...record, outcomes: { ...record.outcomes, [step.key]: outcome } };
    if (step.action.kind === 'stop-job' && outcome.state !== 'failed') lastStopAt = outcome.at;
    const { action, ...where } = step;
    const title = stepTitle(action);
    context.emit({ type: 'containment.step-changed', id, kind: action.kind, title, ...where, ...outcome });
  };

  const perform = async (group: readonly ContainmentStep[]): Promise<void> => {
    const [acts, asks] = [group.filter(isAct), group.filter((step) => !isAct(step))];
    for (const step of asks) settle(step, await performStep(context, aws, step, started.containment));
    if (acts.length === 0) return;
    await journal.appendAll(acts.map((step) => entryOf(step, 'intent', `containment ${id}`)));
    const outcomes = await mapLimit(acts, STEPS_AT_ONCE, async (step) => {
      const outcome = await performStep(context, aws, step, started.containment);
      settle(step, outcome);
      return outcome;
    });
    await journal.appendAll(
      acts.map((step, index) => {
        const outcome = outcomes[index];
        const failed = outcome?.state === 'failed';
        return entryOf(
          step,
          failed ? 'failed' : 'done',
          `containment ${id}${outcome?.detail ? `: ${outcome.detail}` : ''}`,
        );
      }),
    );
    await save();
  };

  const first = steps.filter(({ action }) => action.kind === 'deny-in-organization');
  const rest = steps.filter(({ action }) => action.kind !== 'deny-in-organization');
  const denied = perform(first);
  const patience = new AbortController();
  await Promise.race([denied, context.clock.sleep(HEAD_START_MS, patience.signal).catch(() => undefined)]);
  patience.abort();
  // Throttled or refused, the organization's denial is not waited for: roles deny, and both may stand in the end.
  const stands = first.every(({ key }) => record.outcomes[key]?.state === 'done');
  const instead = stands ? [] : fallback.steps;
  record = { ...record, steps: merged(record.steps, instead) };
  const lanes = [...Map.groupBy([...instead, ...rest], ({ account }) => account).values()];
  await Promise.all([
    denied,
    mapLimit(lanes, ACCOUNTS_AT_ONCE, async (lane) => {
      const groups = [...Map.groupBy(lane, ({ action }) => STEP_ORDER[action.kind])].sort(([a], [b]) => a - b);
      for (const [, group] of groups) await perform(group);
    }),
  ]);
  for (const step of first) {
    const outcome = record.outcomes[step.key];
    if (outcome?.state === 'failed') settle(step, afterFallback(outcome, fallback, record.outcomes));
  }
  await save();
  return { record, steps: [...instead, ...steps], lastStopAt };
}

/** Of an earlier run and of this one, each once. */
export const merged = (
  before: readonly ContainmentStep[],
  now: readonly ContainmentStep[],
): readonly ContainmentStep[] => [...new Map([...before, ...now].map((step) => [step.key, step])).values()];

/** Everything but what is left to a person at a console changes AWS. */
const isAct = ({ action }: ContainmentStep): boolean => action.kind !== 'end-sessions';
