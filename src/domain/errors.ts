/** One thing that is wrong, as every face shows it: `error CODE: what, where`, then `why` and `fix`. */
export interface Problem {
  /** Stable, PascalCase; other people's scripts match on it. */
  readonly code: string;
  /** Lower case, no full stop, names the wrong value. */
  readonly what: string;
  /** Where in a file, when it is a file that is wrong. */
  readonly at?: SourcePoint;
  /** Where otherwise: an ARN, a stack, an account. */
  readonly where?: string;
  readonly why?: string;
  readonly fix?: string;
}

/** A place in a file; line and column count from 1. */
export interface SourcePoint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The product's one error class: what went wrong and what to do, as data. */
export class SagelaneError extends Error {
  override readonly name = 'SagelaneError';
  readonly problems: readonly Problem[];

  constructor(problem: Problem | readonly Problem[], options?: ErrorOptions) {
    const problems = Array.isArray(problem) ? (problem as readonly Problem[]) : [problem as Problem];
    super(problems.map((one) => `${one.code}: ${one.what}`).join('\n'), options);
    this.problems = problems;
  }

  get code(): string {
    return this.problems[0]?.code ?? 'Unknown';
  }
}

/** By name, not by class: the terminal app is a bundle with a copy of this file. */
export const isSagelaneError = (thrown: unknown): thrown is SagelaneError =>
  thrown instanceof Error &&
  thrown.name === 'SagelaneError' &&
  Array.isArray((thrown as Partial<SagelaneError>).problems);

/** Turns anything thrown into problems; what is not ours is an internal error that says so. */
export function problemsOf(thrown: unknown): readonly Problem[] {
  if (isSagelaneError(thrown)) return thrown.problems;
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return [{ code: 'Internal', what, fix: 'set SAGELANE_DEBUG=1 to see where, and please report it' }];
}
