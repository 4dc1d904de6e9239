import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import type { AccountReach } from '../../../domain/account-reach.ts';
import { problemsOf, type Problem } from '../../../domain/errors.ts';
import type { WorkAccount } from '../context.ts';

/** What a refusal says: not for this account, not there, or that the account cannot be asked at all. */
export type Refusal = 'denied' | 'absent' | 'unreadable';

export function refusalOf(thrown: unknown): Refusal {
  const code = problemsOf(thrown)[0]?.code ?? '';
  if (/^(AccessDenied|AccessDeniedException)$/.test(code)) return 'denied';
  return /^(ResourceNotFound|ResourceNotFoundException)$/.test(code) ? 'absent' : 'unreadable';
}

/**
 * Which of our accounts may look into whose lineage, as far as AWS has answered. A lineage group is shared as a whole or
 * not at all, so one refusal speaks for all entities of an account in a Region.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
export class Sight {
  readonly accounts: readonly WorkAccount[];
  readonly #known = new Map<string, boolean>();
  readonly #problems = new Map<AccountId, Problem[]>();
  readonly #answered = new Set<AccountId>();

  constructor(accounts: readonly WorkAccount[]) {
    this.accounts = accounts;
  }

  holds(account: AccountId | undefined): boolean {
    return this.accounts.some(({ id }) => id === account);
  }

  /** `unknown` until it was asked. */
  of(viewer: AccountId, arn: Arn): 'yes' | 'no' | 'unknown' {
    if (this.isUnreadable(viewer)) return 'no';
    const known = this.#known.get(sightKey(viewer, arn));
    if (known !== undefined) return known ? 'yes' : 'no';
    return accountOfArn(arn) === viewer ? 'yes' : 'unknown';
  }

  saw(viewer: AccountId, arn: Arn): void {
    this.#answered.add(viewer);
    this.#known.set(sightKey(viewer, arn), true);
  }

  /** Remembers a refusal and says what it was. */
  refused(viewer: AccountId, arn: Arn, thrown: unknown): Refusal {
    const refusal = refusalOf(thrown);
    if (refusal !== 'unreadable') this.#answered.add(viewer);
    const own = accountOfArn(arn) === viewer;
    if (refusal === 'denied') this.#known.set(sightKey(viewer, arn), false);
    // That another account's lineage is not ours to see is no fault; that our own is not, is one.
    if (refusal === 'unreadable' || (refusal === 'denied' && own)) this.failed(viewer, thrown);
    return refusal;
  }

  answered(viewer: AccountId): void {
    this.#answered.add(viewer);
  }

  failed(viewer: AccountId, thrown: unknown): void {
    const known = this.#problems.get(viewer) ?? [];
    const fresh = problemsOf(thrown).filter(({ code }) => !known.some((one) => one.code === code));
    this.#problems.set(viewer, [...known, ...fresh]);
  }

  /** It failed before it answered anything: asking it again would only fail again. */
  isUnreadable(viewer: AccountId): boolean {
    return this.#problems.has(viewer) && !this.#answered.has(viewer);
  }

  /** What became of each account. */
  reaches(): readonly AccountReach[] {
    return this.accounts.map(({ id, alias, region }) => {
      const problems = this.#problems.get(id) ?? [];
      const status = problems.length === 0 ? 'answered' : this.#answered.has(id) ? 'partly' : 'unreadable';
      const passing = problems.length > 0 && problems.every(({ code }) => PASSING.test(code));
      return { account: id, alias, region, status, problems, passing };
    });
  }
}

const PASSING = /Throttl|TooManyRequests|RequestLimit|ServiceUnavailable|InternalFailure|TimeoutError|ECONN|ETIMEDOUT/;

const sightKey = (viewer: AccountId, arn: Arn): string => `${viewer} ${accountOfArn(arn)} ${regionOfArn(arn)}`;
