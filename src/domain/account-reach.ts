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

/** Each Region once, in the order in which they came. */
export const regionsOf = (places: readonly { readonly region: Region }[]): readonly Region[] => [
  ...new Set(places.map(({ region }) => region)),
];
