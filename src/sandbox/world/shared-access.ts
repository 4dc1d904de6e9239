import { pipelineOfExecution, type AccountId, type Arn } from '../../domain/arn.ts';
import { evaluate, type Question } from '../access/evaluate.ts';
import type { AccessRequest } from './authorization.ts';
import type { Caller } from './caller.ts';
import { sharedPermission } from './customer-permissions.ts';
import { roleOf } from './identity-policies.ts';
import { questionOf } from './request-keys.ts';
import type { ShareRecord } from './records/share.ts';
import { resourceTypeOf } from './resource-types.ts';
import type { World } from './world.ts';

/** Active shares that carry the resource to this caller with a permission that lists the action. */
export function grantingShares(
  world: World,
  request: AccessRequest,
  question: Question = questionOf(world, request),
): ShareRecord[] {
  const { caller, resource } = request;
  const shared = sharedResource(resource);
  const type = resourceTypeOf(shared);
  return sharesCarrying(world, shared).filter((share) => {
    const permission = type === undefined ? undefined : sharedPermission(world, share, type);
    return permission && evaluate([permission], question) === 'allow' && reaches(world, share, caller);
  });
}

/** What is shared when a part of it is: the pipeline of an execution, the lineage group of an entity. */
const sharedResource = (resource: Arn): Arn =>
  pipelineOfExecution(resource).replace(
    /:(experiment-trial-component|artifact|action|context)\/[^/]+$/,
    ':lineage-group/sagemaker-default-lineage-group',
  );

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
  return principal === caller.arn || principal === roleOf(world, caller)?.arn;
}

/** Whether an account is in the organization or organizational unit of that ARN. */
function inOrganization(world: World, principal: Arn, account: AccountId): boolean {
  const record = world.tables.accounts.get(account);
  if (!record?.organization) return false;
  const organization = world.tables.organizations.get(record.organization);
  return organization?.arn === principal || record.units.includes(principal);
}
