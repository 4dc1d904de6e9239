import type * as Ram from '@aws-sdk/client-ram';
import type { Operations } from '../../operation.ts';
import { acceptResourceShareInvitation } from './accept-resource-share-invitation.ts';
import { associateResourceSharePermission } from './associate-resource-share-permission.ts';
import { associateResourceShare } from './associate-resource-share.ts';
import { createPermissionVersion } from './create-permission-version.ts';
import { createPermission } from './create-permission.ts';
import { createResourceShare } from './create-resource-share.ts';
import { deletePermissionVersion } from './delete-permission-version.ts';
import { deletePermission } from './delete-permission.ts';
import { deleteResourceShare } from './delete-resource-share.ts';
import { disassociateResourceSharePermission } from './disassociate-resource-share-permission.ts';
import { disassociateResourceShare } from './disassociate-resource-share.ts';
import { enableSharingWithAwsOrganization } from './enable-sharing-with-aws-organization.ts';
import { getPermission } from './get-permission.ts';
import { getResourcePolicies } from './get-resource-policies.ts';
import { getResourceShareAssociations } from './get-resource-share-associations.ts';
import { getResourceShareInvitations } from './get-resource-share-invitations.ts';
import { getResourceShares } from './get-resource-shares.ts';
import { listPendingInvitationResources } from './list-pending-invitation-resources.ts';
import { listPermissionAssociations } from './list-permission-associations.ts';
import { listPermissionVersions } from './list-permission-versions.ts';
import { listPermissions } from './list-permissions.ts';
import { listPrincipals } from './list-principals.ts';
import { listReplacePermissionAssociationsWork } from './list-replace-permission-associations-work.ts';
import { listResourceSharePermissions } from './list-resource-share-permissions.ts';
import { listResourceTypes } from './list-resource-types.ts';
import { listResources } from './list-resources.ts';
import { listSourceAssociations } from './list-source-associations.ts';
import { promotePermissionCreatedFromPolicy } from './promote-permission-created-from-policy.ts';
import { promoteResourceShareCreatedFromPolicy } from './promote-resource-share-created-from-policy.ts';
import { rejectResourceShareInvitation } from './reject-resource-share-invitation.ts';
import { replacePermissionAssociations } from './replace-permission-associations.ts';
import { setDefaultPermissionVersion } from './set-default-permission-version.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateResourceShare } from './update-resource-share.ts';

/** What of AWS Resource Access Manager is emulated. */
export const ram = [
  acceptResourceShareInvitation,
  associateResourceShare,
  associateResourceSharePermission,
  createPermission,
  createPermissionVersion,
  createResourceShare,
  deletePermission,
  deletePermissionVersion,
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
  listPermissionAssociations,
  listPermissionVersions,
  listPermissions,
  listPrincipals,
  listReplacePermissionAssociationsWork,
  listResourceSharePermissions,
  listResourceTypes,
  listResources,
  listSourceAssociations,
  promotePermissionCreatedFromPolicy,
  promoteResourceShareCreatedFromPolicy,
  rejectResourceShareInvitation,
  replacePermissionAssociations,
  setDefaultPermissionVersion,
  tagResource,
  untagResource,
  updateResourceShare,
] as const satisfies Operations<typeof Ram>;
