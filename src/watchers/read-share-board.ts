import { mapLimit } from '../domain/map-limit.ts';
import type { AccountReaders, Aws } from '../aws/ports.ts';
import type { Clock } from '../domain/clock.ts';
import type { Manifest } from '../domain/manifest.ts';
import { accountOfPrincipal } from '../domain/principal.ts';
import type { ShareRow } from '../domain/share.ts';
import { readBoardFacts, type BoardFacts, type HeldAccount } from './board/account-facts.ts';
import { checkAccess } from './board/check-access.ts';
import { joinFacts } from './board/join-facts.ts';
import type { ShareFacts } from './board/share-facts.ts';
import { resourcesOf, shareRow } from './board/share-row.ts';
import { stageOf } from './board/share-stage.ts';

export interface ShareBoardOptions {
  readonly aws: Aws;
  readonly manifest: Manifest | null;
  /** Those we hold: each is asked for what it owns and what it receives. */
  readonly accounts: readonly HeldAccount[];
  /** Calls Describe as each consumer we hold, so that `verified` is a fact. */
  readonly verify: boolean;
  readonly clock: Clock;
}

const AT_ONCE = 4;

/** The share board: one row per share and principal, joined from manifest, owner and consumer. */
export async function readShareBoard(options: ShareBoardOptions): Promise<readonly ShareRow[]> {
  const { aws, manifest, accounts, verify, clock } = options;
  const facts = await readBoardFacts(aws, accounts);
  const rows = await mapLimit(joinFacts({ manifest, facts, accounts }), AT_ONCE, async (unchecked) => {
    const row = { ...unchecked, access: null };
    const consumer = verify && stageOf(row).stage === 'accepted' ? consumerOf(row, facts) : undefined;
    if (!consumer) return shareRow(row);
    const readers = row.region === consumer.region ? consumer : aws.readers(consumer.account, row.region);
    return shareRow({ ...row, access: await checkAccess(readers, resourcesOf(row), clock) });
  });
  return rows.sort(byNames);
}

/** Who can prove it: the principal's account; for an organization any account we hold that received the share. */
function consumerOf({ principal, owner, ownerView }: ShareFacts, { held }: BoardFacts): AccountReaders | undefined {
  const account = accountOfPrincipal(principal);
  if (account !== undefined) return held.get(account)?.readers;
  const arn = ownerView?.share?.arn;
  const member = [...held.values()].find(
    (one) => one.account.id !== owner && one.received.some((share) => share.arn === arn),
  );
  return member?.readers;
}

const byNames = (left: ShareRow, right: ShareRow): number =>
  left.share.localeCompare(right.share) ||
  left.owner.localeCompare(right.owner) ||
  (left.principal.alias ?? left.principal.value).localeCompare(right.principal.alias ?? right.principal.value);
