/** One measured line of `npm run bench`. */
export interface Row {
  readonly name: string;
  /** Null when it could not be measured; the note says why. */
  readonly value: number | null;
  readonly unit: 'ms' | 'bytes' | 'packages' | 'calls' | 'percent' | 'clears';
  /** What it is compared with, measured in the same run; null when there is nothing to compare with. */
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  /** Null when the goal cannot be judged. */
  readonly ok: boolean | null;
  readonly note?: string;
}

/** Something worth measuring; to add one: a file in figures/ and a line in figures/index.ts. */
export interface Figure {
  readonly name: string;
  /** What is measured against what, for `--help`. */
  readonly about: string;
  measure(): Promise<readonly Row[]>;
}

/** What the value must keep to, by itself or against the baseline. */
export type Goal =
  | { readonly atMost: number }
  | { readonly overBaseline: number }
  | { readonly timesBaseline: number }
  | { readonly fasterThanBaseline: number };

/** Puts the numbers and the verdict into a row. */
export function row(
  name: string,
  unit: Row['unit'],
  value: number | null,
  baseline: number | null,
  goal: Goal,
  note?: string,
): Row {
  const ratio = value === null || baseline === null || baseline === 0 ? null : round(value / baseline, 3);
  const shown = {
    name,
    value: value === null ? null : round(value, 1),
    unit,
    baseline: baseline === null ? null : round(baseline, 1),
  };
  return { ...shown, ratio, goal: sayGoal(goal, unit), ok: judge(value, baseline, goal), ...(note ? { note } : {}) };
}

function judge(value: number | null, baseline: number | null, goal: Goal): boolean | null {
  if (value === null) return null;
  if ('atMost' in goal) return value <= goal.atMost;
  if (baseline === null) return null;
  if ('overBaseline' in goal) return value - baseline <= goal.overBaseline;
  if ('timesBaseline' in goal) return value <= baseline * goal.timesBaseline;
  return value * goal.fasterThanBaseline <= baseline;
}

function sayGoal(goal: Goal, unit: string): string {
  if ('atMost' in goal) return `<= ${goal.atMost} ${unit}`;
  if ('overBaseline' in goal) return `<= baseline + ${goal.overBaseline} ${unit}`;
  if ('timesBaseline' in goal) return `<= ${goal.timesBaseline} x baseline`;
  return `${goal.fasterThanBaseline} x faster than baseline`;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
