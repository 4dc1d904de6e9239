import type { OwnedShare, ShareAssociation } from '../../aws/ports.ts';
import { accountOfArn, isAccountId, parseArn, type AccountId, type Arn, type Region } from '../../domain/arn.ts';
import { resourcesOfShare } from '../../domain/manifest.ts';
import type { Manifest, Principal, ShareDeclaration } from '../../domain/manifest.ts';
import { accountOfPrincipal } from '../../domain/principal.ts';
import type { Invitation } from '../../domain/share.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import type { AskedAccount } from '../survey/reach.ts';
import type { AccountFacts, BoardFacts } from './account-facts.ts';
import type { ConsumerView, ShareFacts } from './share-facts.ts';

type Unchecked = Omit<ShareFacts, 'access'>;

interface Join {
  readonly manifest: Manifest | null;
  readonly facts: BoardFacts;
  readonly accounts: readonly AskedAccount[];
}

/** One entry per share and principal: declared ones, those that owners have, and those only consumers know of. */
export function joinFacts(join: Join): readonly Unchecked[] {
  const declared = (join.manifest?.shares ?? []).flatMap((one) => fromDeclaration(join, one));
  const owned = join.facts.held.flatMap((one) => fromOwner(join, one));
  const received = join.facts.held.flatMap((one) => fromConsumer(join, one));
  const rows = new Map<string, Unchecked>();
  for (const row of [...declared, ...owned, ...received]) {
    const key = `${row.owner} ${arnOf(row) ?? `${row.region} ${row.name}`} ${row.principal.value}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

const arnOf = ({ ownerView: owner, consumerView: consumer }: Unchecked): Arn | undefined =>
  owner?.share?.arn ?? consumer?.received?.arn ?? consumer?.invitation?.shareArn;

function fromDeclaration(join: Join, declaration: ShareDeclaration): Unchecked[] {
  const account = join.manifest?.accounts.find((one) => one.alias === declaration.owner);
  if (!account) return [];
  const region = parseArn(resourcesOfShare(declaration)[0] ?? '')?.region ?? account.region;
  // What lies where nobody looks now is neither there nor missing.
  if (!join.accounts.some((one) => one.region === region)) return [];
  const held = join.facts.of(account.id, region);
  const found = held?.owned.find(({ share }) => share.name === declaration.name);
  const selected = new Set(join.accounts.map((one) => one.id));
  return declaration.principals
    .filter((one) => selected.has(account.id) || selected.has(accountOfPrincipal(one) ?? ''))
    .map((principal) => ({
      name: declaration.name,
      owner: account.id,
      ownerAlias: account.alias,
      region,
      principal,
      declaration,
      ownerView: held ? ownerView(found?.share ?? null, found?.associations ?? [], principal.value) : null,
      consumerView: consumerView(join, {
        principal,
        owner: account.id,
        region,
        arn: found?.share.arn ?? null,
        name: declaration.name,
      }),
      unreadable: unreadable(join, account.id, principal, region),
    }));
}

function fromOwner(join: Join, { account, owned }: AccountFacts): Unchecked[] {
  return owned.flatMap(({ share, associations }) =>
    principalsOf(associations)
      .filter(() => associations.some((one) => one.kind === 'RESOURCE' && shareableOf(one.entity) !== undefined))
      .map((one) => {
        const principal = principalOf(join, one.entity);
        const region = parseArn(share.arn)?.region ?? account.region;
        return {
          name: share.name,
          owner: account.id,
          ownerAlias: account.alias,
          region,
          principal,
          declaration: null,
          ownerView: ownerView(share, associations, one.entity),
          consumerView: consumerView(join, { principal, owner: account.id, region, arn: share.arn, name: share.name }),
          unreadable: unreadable(join, account.id, principal, region),
        };
      })
      .filter(isPresent),
  );
}

/** An undeclared principal that was plainly removed is no news; one whose invitation failed is. */
function isPresent({ ownerView: view, consumerView: other }: Unchecked): boolean {
  if (!view?.association?.status.startsWith('DISASSOCIAT')) return true;
  return other?.invitation?.status === 'EXPIRED' || other?.invitation?.status === 'REJECTED';
}

/** Shares of accounts we do not hold: known by their invitation, or because they can be used. */
function fromConsumer(join: Join, { account, received, invitations, sharedPipelines }: AccountFacts): Unchecked[] {
  const useful = received.filter((one) => sharedPipelines.some(({ shareArn }) => shareArn === one.arn));
  const invited = [...invitations].sort((left, right) => right.invitedAt.localeCompare(left.invitedAt));
  const named = new Map<string, { readonly arn: Arn; readonly name: string; readonly owner: AccountId }>();
  // A share that was made anew has the name of the old one: what can be used counts, then the newest invitation.
  for (const one of [...useful, ...invited.map((i) => ({ arn: i.shareArn, name: i.shareName, owner: i.sender }))]) {
    const key = `${one.owner} ${one.name}`;
    if (!named.has(key)) named.set(key, one);
  }
  return [...named.values()]
    .filter(({ owner }) => !join.facts.of(owner, account.region))
    .map(({ arn, name, owner }) => {
      const principal: Principal = principalOf(join, account.id);
      const region = parseArn(arn)?.region ?? account.region;
      return {
        name,
        owner,
        ownerAlias: join.manifest?.accounts.find((one) => one.id === owner)?.alias ?? null,
        region,
        principal,
        declaration: null,
        ownerView: null,
        consumerView: consumerView(join, { principal, owner, region, arn, name }),
        unreadable: unreadable(join, owner, principal, region),
      };
    });
}

function ownerView(share: OwnedShare | null, associations: readonly ShareAssociation[], principal: string) {
  const own = principalsOf(associations).find((one) => one.entity === principal) ?? null;
  return { share, association: own, resources: associations.filter((one) => one.kind === 'RESOURCE') };
}

/** One per principal: after a new invitation RAM may list the old association as well. */
function principalsOf(associations: readonly ShareAssociation[]): readonly ShareAssociation[] {
  const newest = new Map<string, ShareAssociation>();
  for (const one of associations.filter(({ kind }) => kind === 'PRINCIPAL')) {
    const other = newest.get(one.entity);
    if (!other || (one.changedAt ?? '') >= (other.changedAt ?? '')) newest.set(one.entity, one);
  }
  return [...newest.values()];
}

interface MeantShare {
  readonly principal: Principal;
  readonly owner: AccountId;
  readonly region: Region;
  /** Null: nobody told it. */
  readonly arn: Arn | null;
  readonly name: string;
}

/** Without the owner's ARN of the share it is found by owner and name. */
function consumerView({ facts }: Join, { principal, owner, region, arn, name }: MeantShare): ConsumerView | null {
  const held = facts.of(accountOfPrincipal(principal) ?? '', region);
  if (!held) return null;
  const isIt = (one: { arn: Arn; name: string; owner: AccountId }): boolean =>
    arn === null ? !facts.of(owner, region) && one.owner === owner && one.name === name : one.arn === arn;
  const received = held.received.find(isIt) ?? null;
  const invitation = held.invitations
    .filter((one) => isIt({ arn: one.shareArn, name: one.shareName, owner: one.sender }))
    .filter((one) => received === null || one.shareArn === received.arn)
    .reduce<Invitation | null>((newest, one) => (newest && newest.invitedAt > one.invitedAt ? newest : one), null);
  const pipelines = held.sharedPipelines.filter((one) => one.shareArn === received?.arn).map(({ arn }) => arn);
  return { invitation, received, pipelines };
}

function principalOf({ manifest, accounts }: Join, value: string): Principal {
  const known = isAccountId(value)
    ? [...(manifest?.accounts ?? []), ...accounts].find((one) => one.id === value)
    : undefined;
  const alias = known?.alias ?? undefined;
  return { kind: kindOf(value), value, ...(alias === undefined ? {} : { alias }) };
}

function kindOf(value: string): Principal['kind'] {
  if (isAccountId(value)) return 'account';
  const resource = parseArn(value)?.resource ?? '';
  if (resource.startsWith('organization/')) return 'organization';
  if (resource.startsWith('ou/')) return 'organizational-unit';
  return resource.startsWith('user/') ? 'user' : accountOfArn(value) === undefined ? 'account' : 'role';
}

const unreadable = ({ facts }: Join, owner: AccountId, principal: Principal, region: Region): string | null =>
  facts.silence(owner, region) ?? facts.silence(accountOfPrincipal(principal) ?? '', region);
