import { SagelaneError } from '../../../domain/errors.ts';
import { wordsOf } from './words-of.ts';

/** What was read; what AWS refuses is a gap that is told, and the rest goes on without it. */
export async function orGap<T>(gaps: string[], what: string, read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    gaps.push(`${what} could not be read: ${wordsOf(thrown)}`);
    return otherwise;
  }
}
