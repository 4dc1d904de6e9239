import { accountOfArn, type AccountId, type Arn } from '../../../src/domain/arn.ts';
import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import type { ShareRow } from '../../../src/domain/share.ts';
import { accountName, holds } from '../../shell/accounts.ts';
import type { View } from '../../shell/screen.ts';

/** One of our accounts, and what it may do with a pipeline. */
export interface Actor {
  readonly account: AccountId;
  readonly name: string;
  /** By what it may act: as the owner, by a share, or AWS alone knows. */
  readonly by: 'owner' | 'share' | 'unknown';
  /** Why it may not start, stop or retry, or null. */
  readonly blocked: string | null;
}

/** Our accounts that can see a pipeline: the owner first, then those it is shared with; those that may act come first. */
export function actorsOf(pipeline: Arn, { session, state }: View): readonly Actor[] {
  if (session === null) return [];
  const actors = new Map<AccountId, Actor>();
  const add = (account: AccountId, by: Actor['by'], blocked: string | null): void => {
    const readOnly = session.readOnlyReason(account);
    const known = actors.get(account);
    if (known && known.blocked === null) return;
    const name = accountName(session.accounts, account);
    actors.set(account, { account, name, by, blocked: blocked ?? readOnly });
  };
  const owner = accountOfArn(pipeline);
  if (owner !== undefined && holds(session, owner)) add(owner, 'owner', null);
  for (const share of state.shares.values()) {
    const account = accountOfPrincipal(share.principal);
    if (account === undefined || !holds(session, account) || !share.resources.includes(pipeline)) continue;
    const name = accountName(session.accounts, account);
    add(account, 'share', shareBlocks(share, name));
  }
  const [first] = session.accounts;
  if (actors.size === 0 && first) add(first.id, 'unknown', null);
  return [...actors.values()].sort((a, b) => Number(a.blocked !== null) - Number(b.blocked !== null));
}

function shareBlocks({ share, permission, stage, trouble }: ShareRow, name: string): string | null {
  if (permission === 'read') return `${name} has a read share: it may look, not act`;
  if (trouble !== null) return `${name} cannot use share ${share}: ${trouble}`;
  return stage === 'accepted' || stage === 'verified' ? null : `${name} has not accepted share ${share} yet`;
}

/** Why none of our accounts may act on it, or null. */
export function actingBlocked(pipeline: Arn, view: View): string | null {
  if (view.session === null) return 'not connected yet';
  const [best] = actorsOf(pipeline, view);
  return best ? best.blocked : 'we hold no account that can see it';
}

/** Who reads: the owner if we hold it, else whoever can see it. */
export const readerOf = (pipeline: Arn, view: View): AccountId | undefined => {
  const actors = actorsOf(pipeline, view);
  return (actors.find(({ by }) => by === 'owner') ?? actors[0])?.account;
};
