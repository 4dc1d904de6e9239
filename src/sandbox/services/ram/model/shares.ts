import type { ResourceShare } from '@aws-sdk/client-ram';
import type { Arn } from '../../../../domain/arn.ts';
import { parseArn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ShareRecord } from '../../../world/records/share.ts';
import { reaches } from '../../../world/shared-access.ts';
import { fail } from './ram.ts';

/** A share of the caller in its Region; `live`: one that is being deleted does not count. */
export function ownShare(call: Call, arn: Arn, live = true): ShareRecord {
  const share = call.world.tables.shares.get(requireShareArn(arn));
  if (share?.owner !== call.account || share.region !== call.region || (live && share.status !== 'ACTIVE')) {
    return unknownShare(arn);
  }
  return share;
}

export const unknownShare = (arn: Arn): never =>
  fail('UnknownResourceException', `ResourceShare ${arn} could not be found.`);

function requireShareArn(arn: Arn): Arn {
  const parts = parseArn(arn);
  if (parts?.service === 'ram' && parts.resource.startsWith('resource-share/')) return arn;
  return fail('MalformedArnException', `The specified resource share ARN ${arn} is not valid.`);
}

/** Shares the caller owns, deleted ones that are still remembered included. */
export const ownedShares = (call: Call): ShareRecord[] =>
  call.world.tables.shares.by('owner', call.account).filter((share) => share.region === call.region);

/** Shares of others whose principals take the caller in. */
export const receivedShares = (call: Call): ShareRecord[] =>
  call.world.tables.shares
    .all()
    .filter(
      (share) =>
        share.owner !== call.account &&
        share.region === call.region &&
        share.status === 'ACTIVE' &&
        reaches(call.world, share, call.caller),
    );

/** By whose shares a list is asked for; anything else is refused. */
export function sharesOf(call: Call, resourceOwner: string | undefined): ShareRecord[] {
  if (resourceOwner === 'SELF') return ownedShares(call);
  if (resourceOwner === 'OTHER-ACCOUNTS') return receivedShares(call);
  return fail('InvalidParameterException', `The resource owner ${resourceOwner} is not valid: SELF or OTHER-ACCOUNTS.`);
}

export const touch = (call: Call, share: ShareRecord, change: Partial<ShareRecord>): ShareRecord =>
  call.world.tables.shares.put(share.arn, { ...share, ...change, updatedAt: call.now });

export const toShare = (share: ShareRecord): ResourceShare => ({
  resourceShareArn: share.arn,
  name: share.name,
  owningAccountId: share.owner,
  allowExternalPrincipals: share.allowExternal,
  status: share.status,
  tags: Object.entries(share.tags).map(([key, value]) => ({ key, value })),
  creationTime: new Date(share.createdAt),
  lastUpdatedTime: new Date(share.updatedAt),
  featureSet: 'STANDARD',
  ...(share.retainSharing !== undefined && {
    resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: share.retainSharing },
  }),
});
