import { mapLimit } from '../domain/map-limit.ts';
import type { Aws } from '../aws/ports.ts';
import type { AccountReach } from '../domain/account-reach.ts';
import type { Clock } from '../domain/clock.ts';
import type { AccountId } from '../domain/arn.ts';
import type { Manifest } from '../domain/manifest.ts';
import { accountOfPrincipal } from '../domain/principal.ts';
import type { ShareRow } from '../domain/share.ts';
import { readBoardFacts, type BoardFacts } from './board/account-facts.ts';
import { checkAccess } from './board/check-access.ts';
import { joinFacts } from './board/join-facts.ts';
import type { ShareFacts } from './board/share-facts.ts';
import { resourcesOf, shareRow } from './board/share-row.ts';
import { stageOf } from './board/share-stage.ts';
import type { AskedAccount } from './survey/reach.ts';

export interface ShareBoardOptions {
  readonly aws: Aws;
  readonly manifest: Manifest | null;
  /** Those we hold, each in each Region in which it is asked for what it owns and what it receives. */
  readonly accounts: readonly AskedAccount[];
  /** Calls Describe as each consumer we hold, so that `verified` is a fact. */
  readonly verify: boolean;
  readonly clock: Clock;
}

export interface ShareBoard {
  readonly rows: readonly ShareRow[];
  readonly reaches: readonly AccountReach[];
}

const AT_ONCE = 4;

/** The share board: one row per share and principal, joined from manifest, owner and consumer. */
export async function readShareBoard(options: ShareBoardOptions): Promise<ShareBoard> {
  const { aws, manifest, accounts, verify, clock } = options;
  const facts = await readBoardFacts(aws, accounts);
  const rows = await mapLimit(joinFacts({ manifest, facts, accounts }), AT_ONCE, async (unchecked) => {
    const row = { ...unchecked, access: null };
    const consumer = verify && stageOf(row).stage === 'accepted' ? consumerOf(row, facts) : undefined;
    if (consumer === undefined) return shareRow(row);
    const readers = aws.readers(consumer, row.region);
    return shareRow({ ...row, access: await checkAccess(readers, resourcesOf(row), clock) });
  });
  return { rows: rows.sort(byNames), reaches: facts.reaches };
}

/** Who can prove it: the principal's account; for an organization any account we hold that received the share. */
function consumerOf({ principal, owner, ownerView }: ShareFacts, { held }: BoardFacts): AccountId | undefined {
  const account = accountOfPrincipal(principal);
  if (account !== undefined) return held.some((one) => one.account.id === account) ? account : undefined;
  const arn = ownerView?.share?.arn;
  const member = held.find((one) => one.account.id !== owner && one.received.some((share) => share.arn === arn));
  return member?.account.id;
}

const byNames = (left: ShareRow, right: ShareRow): number =>
  left.share.localeCompare(right.share) ||
  left.owner.localeCompare(right.owner) ||
  left.region.localeCompare(right.region) ||
  (left.principal.alias ?? left.principal.value).localeCompare(right.principal.alias ?? right.principal.value);
