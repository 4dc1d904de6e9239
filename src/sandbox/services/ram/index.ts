import type * as Ram from '@aws-sdk/client-ram';
import type { Operations } from '../../operation.ts';
import { acceptResourceShareInvitation } from './accept-resource-share-invitation.ts';
import { associateResourceShare } from './associate-resource-share.ts';
import { associateResourceSharePermission } from './associate-resource-share-permission.ts';
import { createResourceShare } from './create-resource-share.ts';
import { deleteResourceShare } from './delete-resource-share.ts';
import { disassociateResourceShare } from './disassociate-resource-share.ts';
import { disassociateResourceSharePermission } from './disassociate-resource-share-permission.ts';
import { enableSharingWithAwsOrganization } from './enable-sharing-with-aws-organization.ts';
import { getPermission } from './get-permission.ts';
import { getResourcePolicies } from './get-resource-policies.ts';
import { getResourceShareAssociations } from './get-resource-share-associations.ts';
import { getResourceShareInvitations } from './get-resource-share-invitations.ts';
import { getResourceShares } from './get-resource-shares.ts';
import { listPendingInvitationResources } from './list-pending-invitation-resources.ts';
import { listPermissions } from './list-permissions.ts';
import { listPrincipals } from './list-principals.ts';
import { listResourceSharePermissions } from './list-resource-share-permissions.ts';
import { listResourceTypes } from './list-resource-types.ts';
import { listResources } from './list-resources.ts';
import { rejectResourceShareInvitation } from './reject-resource-share-invitation.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateResourceShare } from './update-resource-share.ts';

/** What of AWS Resource Access Manager is emulated. */
export const ram = [
  acceptResourceShareInvitation,
  associateResourceShare,
  associateResourceSharePermission,
  createResourceShare,
  deleteResourceShare,
  disassociateResourceShare,
  disassociateResourceSharePermission,
  enableSharingWithAwsOrganization,
  getPermission,
  getResourcePolicies,
  getResourceShareAssociations,
  getResourceShareInvitations,
  getResourceShares,
  listPendingInvitationResources,
  listPermissions,
  listPrincipals,
  listResourceSharePermissions,
  listResourceTypes,
  listResources,
  rejectResourceShareInvitation,
  tagResource,
  untagResource,
  updateResourceShare,
] as const satisfies Operations<typeof Ram>;
