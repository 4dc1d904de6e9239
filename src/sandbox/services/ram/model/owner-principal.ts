import type { Principal } from '@aws-sdk/client-ram';
import type { Call } from '../../../operation.ts';
import type { ShareRecord } from '../../../world/records/share.ts';

/** The owner of a share, as its consumers list it. */
export function accountMembershipOfOwner(call: Call, share: ShareRecord): Principal {
  const { accounts } = call.world.tables;
  const organization = accounts.get(share.owner)?.organization ?? null;
  return {
    id: share.owner,
    resourceShareArn: share.arn,
    creationTime: new Date(share.createdAt),
    lastUpdatedTime: new Date(share.updatedAt),
    external: organization === null || accounts.get(call.account)?.organization !== organization,
  };
}
