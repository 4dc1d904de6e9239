import type { Problem } from '../../domain/errors.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../yaml-source.ts';

/** A problem whose place is still a path in the file. */
export interface Misfit extends Omit<Problem, 'at' | 'where'> {
  readonly path: Path;
  /** The key of the path is meant, not its value. */
  readonly atKey?: boolean;
}

/** Looks for parts of the file that do not fit together. */
export type ReferenceCheck = (draft: Draft) => readonly Misfit[];

/** Every place but the first where a value comes again. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
