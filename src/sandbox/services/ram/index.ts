import type * as Ram from '@aws-sdk/client-ram';
import type { Operations } from '../../operation.ts';
import { acceptResourceShareInvitation } from './accept-resource-share-invitation.ts';
import { associateResourceShare } from './associate-resource-share.ts';
import { createResourceShare } from './create-resource-share.ts';
import { deleteResourceShare } from './delete-resource-share.ts';
import { disassociateResourceShare } from './disassociate-resource-share.ts';
import { getResourceShareAssociations } from './get-resource-share-associations.ts';
import { getResourceShareInvitations } from './get-resource-share-invitations.ts';
import { getResourceShares } from './get-resource-shares.ts';
import { rejectResourceShareInvitation } from './reject-resource-share-invitation.ts';
import { updateResourceShare } from './update-resource-share.ts';

/** What of AWS Resource Access Manager is emulated. */
export const ram = [
  acceptResourceShareInvitation,
  associateResourceShare,
  createResourceShare,
  deleteResourceShare,
  disassociateResourceShare,
  getResourceShareAssociations,
  getResourceShareInvitations,
  getResourceShares,
  rejectResourceShareInvitation,
  updateResourceShare,
] as const satisfies Operations<typeof Ram>;
