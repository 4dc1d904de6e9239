import type { AccountId, Region } from './arn.ts';
import type { Problem } from './errors.ts';

/** One account in one Region that was asked, and what became of it: a failure stays its own. */
export interface AccountReach {
  readonly account: AccountId;
  readonly alias: string | null;
  readonly region: Region;
  /** `partly`: some of what was asked could not be read. */
  readonly status: 'answered' | 'partly' | 'unreadable';
  /** Empty when it answered. */
  readonly problems: readonly Problem[];
  /** Whether asking again later may help by itself: throttling, the network. */
  readonly passing: boolean;
}

/** An account as it is called in a list: with the Region where the list holds several. */
export function placeName(
  { alias, account, region }: Pick<AccountReach, 'account' | 'alias' | 'region'>,
  among: readonly Pick<AccountReach, 'region'>[],
): string {
  const name = alias ?? account;
  return regionsOf(among).length > 1 ? `${name} in ${region}` : name;
}

/** All of them, one after the other. */
export const placeNames = (reaches: readonly AccountReach[]): string =>
  reaches.map((one) => placeName(one, reaches)).join(', ');

/** Whether an account could not be read, or not all of it. */
export const isPartial = (reaches: readonly Pick<AccountReach, 'status'>[]): boolean =>
  reaches.some(({ status }) => status !== 'answered');

/** Those that could not be read, or not all of them, as they are called in a list. */
export const silentNames = (reaches: readonly AccountReach[]): readonly string[] =>
  reaches.filter(({ status }) => status !== 'answered').map((one) => placeName(one, reaches));

/** Where an account is asked: what it answers in one Region says nothing of another. */
export const placeKey = ({ id, region }: { readonly id: AccountId; readonly region: Region }): string =>
  `${id} ${region}`;

/** Each Region once, in the order in which they came. */
export const regionsOf = (places: readonly { readonly region: Region }[]): readonly Region[] => [
  ...new Set(places.map(({ region }) => region)),
];
