import { pipelineOfExecution, type AccountId, type Arn } from '../../domain/arn.ts';
import type { AccessRequest } from './authorization.ts';
import type { Caller } from './caller.ts';
import { permissionActions } from './managed-permissions.ts';
import type { ShareRecord } from './records/share.ts';
import { resourceTypeOf } from './resource-types.ts';
import type { World } from './world.ts';

/** Active shares that carry the resource to this caller with a permission that lists the action. */
export function grantingShares(world: World, { caller, action, resource }: AccessRequest): ShareRecord[] {
  const shared = pipelineOfExecution(resource);
  const type = resourceTypeOf(shared);
  return sharesCarrying(world, shared).filter((share) => {
    const permission = type && share.permissions[type];
    return permission && permissionActions(permission).includes(action) && reaches(world, share, caller);
  });
}

/** Active shares in which the resource is associated. */
export function sharesCarrying(world: World, resource: Arn): ShareRecord[] {
  return world.tables.associations
    .by('entity', resource)
    .filter((one) => one.kind === 'RESOURCE' && one.status === 'ASSOCIATED')
    .map((one) => world.tables.shares.get(one.share))
    .filter((share) => share?.status === 'ACTIVE') as ShareRecord[];
}

/** Whether a settled principal of the share takes in the caller. */
export function reaches(world: World, share: ShareRecord, caller: Pick<Caller, 'account' | 'arn'>): boolean {
  return world.tables.associations
    .by('share', share.arn)
    .some((one) => one.kind === 'PRINCIPAL' && one.status === 'ASSOCIATED' && matches(world, one.entity, caller));
}

function matches(world: World, principal: string, caller: Pick<Caller, 'account' | 'arn'>): boolean {
  if (principal === caller.account) return true;
  if (principal.includes(':organizations:')) return inOrganization(world, principal, caller.account);
  return principal === caller.arn || principal === roleOfSession(world, caller.arn);
}

/** Whether an account is in the organization or organizational unit of that ARN. */
export function inOrganization(world: World, principal: Arn, account: AccountId): boolean {
  const record = world.tables.accounts.get(account);
  if (!record?.organization) return false;
  const organization = world.tables.organizations.get(record.organization);
  return organization?.arn === principal || record.units.includes(principal);
}

/** The role behind `arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION`; a role's path is not in the session's ARN. */
function roleOfSession(world: World, arn: Arn): Arn | undefined {
  const match = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return match ? world.tables.roles.by('name', `${match[1]}/${match[2]}`)[0]?.arn : undefined;
}
