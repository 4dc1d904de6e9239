import { mapLimit } from '../../domain/map-limit.ts';
import type { Aws, OwnedShare, ShareAssociation } from '../../aws/ports.ts';
import { placeKey, type AccountReach } from '../../domain/account-reach.ts';
import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Invitation } from '../../domain/share.ts';
import { inTime } from '../survey/in-time.ts';
import { Reaches, type AskedAccount } from '../survey/reach.ts';

/** What one account sees of shares, in both directions. */
export interface AccountFacts {
  readonly account: AskedAccount;
  readonly owned: readonly { readonly share: OwnedShare; readonly associations: readonly ShareAssociation[] }[];
  readonly received: readonly OwnedShare[];
  readonly invitations: readonly Invitation[];
  readonly sharedPipelines: readonly { readonly arn: Arn; readonly shareArn: Arn }[];
}

/** What each account told, in each Region in which it was asked: RAM is a service of a Region. */
export interface BoardFacts {
  readonly held: readonly AccountFacts[];
  /** Undefined where it was not asked, or did not answer. */
  of(account: AccountId, region: Region): AccountFacts | undefined;
  /** Why it could not be asked, or null. */
  silence(account: AccountId, region: Region): string | null;
  readonly reaches: readonly AccountReach[];
}

const PLACES_AT_ONCE = 4;
const SHARES_AT_ONCE = 8;

/** Asks every account; one that does not answer is left out with its reason, but not all of them. */
export async function readBoardFacts(aws: Aws, places: readonly AskedAccount[]): Promise<BoardFacts> {
  const collected = new Reaches(places);
  const held = new Map<string, AccountFacts>();
  await mapLimit(places, PLACES_AT_ONCE, async (place) => {
    const facts = await collected.ask(place, () => readAccount(aws, place));
    if (facts) held.set(placeKey(place), facts);
  });
  const reaches = collected.all();
  if (places.length > 0 && held.size === 0) throw new SagelaneError(reaches.flatMap(({ problems }) => problems));
  return {
    held: [...held.values()],
    of: (id, region) => held.get(placeKey({ id, region })),
    silence(account, region) {
      const [problem] = reaches.find((one) => one.account === account && one.region === region)?.problems ?? [];
      return problem ? `${problem.code}: ${problem.what}` : null;
    },
    reaches,
  };
}

async function readAccount(aws: Aws, account: AskedAccount): Promise<AccountFacts> {
  const { shares } = aws.readers(account.id, account.region);
  const [owned, received, invitations, sharedPipelines] = await inTime(aws, account, 'listing the shares', () =>
    Promise.all([shares.owned(), shares.received(), shares.invitations(), shares.sharedPipelines()]),
  );
  const withAssociations = await mapLimit(owned, SHARES_AT_ONCE, async (share) => ({
    share,
    associations: await shares.associations(share.arn),
  }));
  return { account, owned: withAssociations, received, invitations, sharedPipelines };
}
