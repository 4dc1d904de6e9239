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
  const refused = refusedBySystem(thrown);
  if (refused) return [refused];
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return [{ code: 'Internal', what, fix: 'set SAGELANE_DEBUG=1 to see where, and please report it' }];
}

/** What the machine refuses is no fault of ours, and the user can do something about it. */
const REFUSALS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ['is not yours to write or read', 'check its owner and permissions, or work in another folder'],
  EPERM: ['is not yours to write or read', 'check its owner and permissions, or work in another folder'],
  EROFS: ['is on a file system that is read-only', 'work in another folder'],
  ENOSPC: ['cannot be written: the disk is full', 'make room and run the command again'],
  EDQUOT: ['cannot be written: the disk quota is used up', 'make room and run the command again'],
  EMFILE: ['cannot be opened: too many files are open', 'raise the limit (ulimit -n) and run the command again'],
};

function refusedBySystem(thrown: unknown): Problem | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('path' in thrown)) return undefined;
  const [what, fix] = REFUSALS[String(thrown.code)] ?? [];
  if (what === undefined || fix === undefined) return undefined;
  return { code: 'FileRefused', what: `${String(thrown.path)} ${what}`, why: thrown.message, fix };
}
