import { mapLimit } from '../../domain/map-limit.ts';
import type { AccountReaders, Aws, OwnedShare, ShareAssociation } from '../../aws/ports.ts';
import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import { problemsOf, SagelaneError } from '../../domain/errors.ts';
import type { Invitation } from '../../domain/share.ts';

export interface HeldAccount {
  readonly id: AccountId;
  readonly alias: string | null;
  readonly region: Region;
}

/** What one account sees of shares, in both directions. */
export interface AccountFacts {
  readonly account: HeldAccount;
  readonly readers: AccountReaders;
  readonly owned: readonly { readonly share: OwnedShare; readonly associations: readonly ShareAssociation[] }[];
  readonly received: readonly OwnedShare[];
  readonly invitations: readonly Invitation[];
  readonly sharedPipelines: readonly { readonly arn: Arn; readonly shareArn: Arn }[];
}

export interface BoardFacts {
  readonly held: ReadonlyMap<AccountId, AccountFacts>;
  /** Account → why it could not be asked. */
  readonly unreadable: ReadonlyMap<AccountId, string>;
}

const ACCOUNTS_AT_ONCE = 4;
const SHARES_AT_ONCE = 8;

/** Asks every account; one that does not answer is left out with its reason, but not all of them. */
export async function readBoardFacts(aws: Aws, accounts: readonly HeldAccount[]): Promise<BoardFacts> {
  const held = new Map<AccountId, AccountFacts>();
  const unreadable = new Map<AccountId, string>();
  const failures: unknown[] = [];
  await mapLimit(accounts, ACCOUNTS_AT_ONCE, async (account) => {
    try {
      held.set(account.id, await readAccount(aws, account));
    } catch (cause) {
      if (!(cause instanceof SagelaneError)) throw cause;
      failures.push(cause);
      const [problem] = problemsOf(cause);
      unreadable.set(account.id, `${problem?.code}: ${problem?.what}`);
    }
  });
  if (accounts.length > 0 && held.size === 0) throw failures[0];
  return { held, unreadable };
}

async function readAccount(aws: Aws, account: HeldAccount): Promise<AccountFacts> {
  const readers = aws.readers(account.id, account.region);
  const { shares } = readers;
  const [owned, received, invitations, sharedPipelines] = await Promise.all([
    shares.owned(),
    shares.received(),
    shares.invitations(),
    shares.sharedPipelines(),
  ]);
  const withAssociations = await mapLimit(owned, SHARES_AT_ONCE, async (share) => ({
    share,
    associations: await shares.associations(share.arn),
  }));
  return { account, readers, owned: withAssociations, received, invitations, sharedPipelines };
}
