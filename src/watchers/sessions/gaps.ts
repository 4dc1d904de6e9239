import type { AccountId, Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { SessionGap } from '../../domain/sessions/session-board.ts';

/** What one account cannot tell must not hide what the others can: it is noted, and the reading goes on. */
export class Gaps {
  readonly #noted: SessionGap[] = [];

  get all(): readonly SessionGap[] {
    return this.#noted;
  }

  note(place: { readonly account: AccountId; readonly region: Region }, part: string, why: string): void {
    const { account, region } = place;
    const isIt = (one: SessionGap): boolean =>
      one.account === account && one.region === region && one.part === part && one.why === why;
    if (!this.#noted.some(isIt)) this.#noted.push({ account, region, part, why });
  }

  /** What came to nothing elsewhere is missing here, too. */
  take({ all }: Gaps): void {
    for (const { part, why, ...place } of all) this.note(place, part, why);
  }

  /** The answer, or undefined after noting why there is none. */
  async attempt<T>(
    place: { readonly account: AccountId; readonly region: Region },
    part: string,
    read: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await read();
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      const { code, what, why } = thrown.problems[0] ?? { code: thrown.code, what: thrown.message, why: undefined };
      this.note(place, part, `${what} (${code}${why === undefined ? '' : `: ${why}`})`);
      return undefined;
    }
  }
}
