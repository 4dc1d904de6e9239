import { isPassing } from '../../aws/errors/aws-error.ts';
import { placeKey, type AccountReach } from '../../domain/account-reach.ts';
import type { AccountId, Region } from '../../domain/arn.ts';
import { problemsOf, SagelaneError, type Problem } from '../../domain/errors.ts';

/** An account in a Region to be asked. */
export interface AskedAccount {
  readonly id: AccountId;
  readonly alias: string | null;
  readonly region: Region;
}

/** Collects what goes wrong with each account, so that it is told of that account alone and nothing else stops. */
export class Reaches {
  readonly #accounts: readonly AskedAccount[];
  readonly #problems = new Map<string, Map<string, Problem>>();
  readonly #answered = new Set<string>();
  readonly #lasting = new Set<string>();

  constructor(accounts: readonly AskedAccount[]) {
    this.#accounts = accounts;
  }

  /** The answer, or undefined when there was none. What is no failure of AWS or its credentials is thrown on. */
  async ask<T>(account: Pick<AskedAccount, 'id' | 'region'>, work: () => Promise<T>): Promise<T | undefined> {
    const key = placeKey(account);
    try {
      const answer = await work();
      this.#answered.add(key);
      return answer;
    } catch (cause) {
      if (!(cause instanceof SagelaneError)) throw cause;
      if (!isPassing(cause)) this.#lasting.add(key);
      const known = this.#problems.get(key) ?? new Map<string, Problem>();
      // The same refusal for each of a hundred pipelines is one thing to put right.
      for (const problem of problemsOf(cause)) known.set(`${problem.code} ${problem.what}`, problem);
      this.#problems.set(key, known);
      return undefined;
    }
  }

  all(): readonly AccountReach[] {
    return this.#accounts.map((one) => {
      const key = placeKey(one);
      const problems = [...(this.#problems.get(key)?.values() ?? [])];
      const status = problems.length === 0 ? 'answered' : this.#answered.has(key) ? 'partly' : 'unreadable';
      const { id: account, alias, region } = one;
      return { account, alias, region, status, problems, passing: problems.length > 0 && !this.#lasting.has(key) };
    });
  }
}

/** What was collected of an account, to be thrown on to whoever collects more. */
export const reachError = ({ problems }: AccountReach): SagelaneError => new SagelaneError(problems);
