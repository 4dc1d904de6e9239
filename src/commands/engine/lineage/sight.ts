import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import { placeKey, type AccountReach } from '../../../domain/account-reach.ts';
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
  /** Each of our accounts in each Region that is read of it. */
  readonly places: readonly WorkAccount[];
  /** Our accounts, whatever the Region: an ARN says itself where it is to be asked about. */
  readonly viewers: readonly AccountId[];
  readonly #known = new Map<string, boolean>();
  readonly #problems = new Map<string, Problem[]>();
  readonly #answered = new Set<string>();

  constructor(places: readonly WorkAccount[]) {
    this.places = places;
    this.viewers = [...new Set(places.map(({ id }) => id))];
  }

  holds(account: AccountId | undefined): boolean {
    return this.places.some(({ id }) => id === account);
  }

  aliasOf(account: AccountId): string | null {
    return this.places.find(({ id }) => id === account)?.alias ?? null;
  }

  /** `unknown` until it was asked. */
  of(viewer: AccountId, arn: Arn): 'yes' | 'no' | 'unknown' {
    if (this.isUnreadable(this.#placeFor(viewer, arn))) return 'no';
    const known = this.#known.get(sightKey(viewer, arn));
    if (known !== undefined) return known ? 'yes' : 'no';
    return accountOfArn(arn) === viewer ? 'yes' : 'unknown';
  }

  saw(viewer: AccountId, arn: Arn): void {
    this.answered(this.#placeFor(viewer, arn));
    this.#known.set(sightKey(viewer, arn), true);
  }

  /** Remembers a refusal and says what it was. */
  refused(viewer: AccountId, arn: Arn, thrown: unknown): Refusal {
    const refusal = refusalOf(thrown);
    const place = this.#placeFor(viewer, arn);
    if (refusal !== 'unreadable') this.answered(place);
    const own = accountOfArn(arn) === viewer;
    if (refusal === 'denied') this.#known.set(sightKey(viewer, arn), false);
    // That another account's lineage is not ours to see is no fault; that our own is not, is one.
    if (refusal === 'unreadable' || (refusal === 'denied' && own)) this.failed(place, thrown);
    return refusal;
  }

  answered(place: Place): void {
    this.#answered.add(placeKey(place));
  }

  failed(place: Place, thrown: unknown): void {
    const known = this.#problems.get(placeKey(place)) ?? [];
    const fresh = problemsOf(thrown).filter(({ code }) => !known.some((one) => one.code === code));
    this.#problems.set(placeKey(place), [...known, ...fresh]);
  }

  /** It failed before it answered anything: asking it again would only fail again. */
  isUnreadable(place: Place): boolean {
    return this.#problems.has(placeKey(place)) && !this.#answered.has(placeKey(place));
  }

  /** What became of each account and Region. */
  reaches(): readonly AccountReach[] {
    return this.places.map(({ id, alias, region }) => {
      const key = placeKey({ id, region });
      const problems = this.#problems.get(key) ?? [];
      const status = problems.length === 0 ? 'answered' : this.#answered.has(key) ? 'partly' : 'unreadable';
      const passing = problems.length > 0 && problems.every(({ code }) => PASSING.test(code));
      return { account: id, alias, region, status, problems, passing };
    });
  }

  /** Where it is told whether an account could be asked about an ARN: one may lie in a Region that is not read otherwise. */
  #placeFor(viewer: AccountId, arn: Arn): Place {
    const own = this.places.filter(({ id }) => id === viewer);
    const region = regionOfArn(arn);
    return own.find((one) => one.region === region) ?? own[0] ?? { id: viewer, region: region ?? '' };
  }
}

type Place = Pick<WorkAccount, 'id' | 'region'>;

const PASSING = /Throttl|TooManyRequests|RequestLimit|ServiceUnavailable|InternalFailure|TimeoutError|ECONN|ETIMEDOUT/;

const sightKey = (viewer: AccountId, arn: Arn): string => `${viewer} ${accountOfArn(arn)} ${regionOfArn(arn)}`;
