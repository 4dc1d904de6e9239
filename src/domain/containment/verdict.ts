import type { ContainmentPlan } from './plan.ts';
import { stepTitle, type ContainmentStep, type StepOutcome } from './step.ts';
import { unknownWords } from './unknown-jobs.ts';

export type ContainmentResult = 'contained' | 'lingering' | 'not-contained';

/** What is known to be true, what is taken for true, and what nobody can prove. */
export interface ContainmentFact {
  readonly fact: string;
  readonly proof: 'proved' | 'assumed' | 'cannot be proved';
  /** The call or the page it rests on. */
  readonly source: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ContainmentVerdict {
  readonly result: ContainmentResult;
  /** ISO 8601: the latest known end of what lingers. */
  readonly until: string | null;
  /** Why it is not contained, or what lingers without an end. */
  readonly why: readonly string[];
}

/** Never better than the worst step; a console that nobody has visited is told, and holds nothing up. */
export function verdictOf(
  plan: Pick<ContainmentPlan, 'open' | 'lingers' | 'unknown' | 'unread'>,
  outcomes: readonly { readonly step: ContainmentStep; readonly outcome: StepOutcome }[],
  begun: Date,
): ContainmentVerdict {
  const failed = outcomes
    .filter(({ outcome }) => outcome.state === 'failed' || outcome.state === 'waiting')
    .map(
      ({ step, outcome }) =>
        `${stepTitle(step.action)} in ${step.alias ?? step.account}: ${outcome.detail ?? 'not done'}`,
    );
  const why = [...plan.open, ...failed];
  const unknown = [...unknownWords(plan.unknown), ...plan.unread];
  if (why.length > 0) return { result: 'not-contained', until: null, why: [...why, ...unknown] };
  const endless = [
    ...outcomes
      .filter(({ outcome }) => outcome.state === 'lingers' && outcome.until === null)
      .map(({ step }) => stepTitle(step.action)),
    ...unknown,
  ];
  const ends = [
    ...outcomes.flatMap(({ outcome }) =>
      outcome.state === 'lingers' && outcome.until !== null ? [outcome.until] : [],
    ),
    ...plan.lingers.flatMap(({ forMs }) => (forMs === null ? [] : [new Date(begun.getTime() + forMs).toISOString()])),
  ].sort();
  const until = ends.at(-1) ?? null;
  if (until === null && endless.length === 0) return { result: 'contained', until: null, why: [] };
  return { result: 'lingering', until, why: endless };
}

/** `contained`, `contained, lingering until T`, `not contained: …` */
export function verdictText({ result, until, why }: ContainmentVerdict): string {
  if (result === 'contained') return 'contained';
  if (result === 'not-contained') return `not contained: ${why.join('; ')}`;
  const end = until === null ? 'nobody knows when' : until;
  return `contained, lingering until ${end}${why.length > 0 ? `, and without a known end: ${why.join('; ')}` : ''}`;
}
