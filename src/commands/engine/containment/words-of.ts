import { problemsOf } from '../../../domain/errors.ts';

/** A failure as part of a sentence. */
export function wordsOf(thrown: unknown): string {
  const [first] = problemsOf(thrown);
  return first ? [first.what, first.why].filter((text) => text !== undefined).join(': ') : String(thrown);
}
