import type { ListLineageGroupsRequest, ListLineageGroupsResponse } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { defaultPermission } from '../../../world/managed-permissions.ts';
import { sharesCarrying } from '../../../world/shared-access.ts';
import { groupReaches, lineageGroups } from './lineage-group.ts';
import { sorted, within } from './listing.ts';
import { fail, sagemakerPage } from './sagemaker.ts';

const SHARED_TYPE = 'sagemaker:LineageGroup';

/** The policy that RAM attaches for the shares of a group. */
export function groupPolicy({ world }: Call, { arn }: { readonly arn: Arn }) {
  const principals = sharesCarrying(world, arn).flatMap((share) =>
    world.tables.associations
      .by('share', share.arn)
      .filter((one) => one.kind === 'PRINCIPAL' && one.status === 'ASSOCIATED')
      .map((one) => one.entity),
  );
  if (principals.length === 0) return fail('ResourceNotFound', `Lineage group '${arn}' has no resource policy.`);
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: principals },
    Action: defaultPermission(SHARED_TYPE)?.actions ?? [],
    Resource: arn,
  };
  return { LineageGroupArn: arn, ResourcePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) };
}

export function listGroups(call: Call, input: ListLineageGroupsRequest): ListLineageGroupsResponse {
  const { world, account, region } = call;
  const all = world.tables.resources
    .all()
    .filter((one) => one.kind === lineageGroups.kind && one.region === region)
    .filter((one) => one.account === account || groupReaches(call, one.arn))
    .filter((one) => within(one.createdAt, input.CreatedAfter, input.CreatedBefore));
  const ordered = sorted(all, input.SortOrder ?? 'Ascending', (one) =>
    input.SortBy === 'Name' ? one.name : one.createdAt,
  );
  const { items, nextToken } = sagemakerPage(ordered, input, call);
  return {
    LineageGroupSummaries: items.map((one) => ({
      LineageGroupArn: one.arn,
      LineageGroupName: one.name,
      DisplayName: one.name,
      CreationTime: new Date(one.createdAt),
      LastModifiedTime: new Date(one.updatedAt),
    })),
    NextToken: nextToken,
  };
}
