import type * as Iam from '@aws-sdk/client-iam';
import type { Operations } from '../../operation.ts';
import { addClientIDToOpenIDConnectProvider } from './add-client-id-to-open-id-connect-provider.ts';
import { addRoleToInstanceProfile } from './add-role-to-instance-profile.ts';
import { attachRolePolicy } from './attach-role-policy.ts';
import { createInstanceProfile } from './create-instance-profile.ts';
import { createOpenIDConnectProvider } from './create-open-id-connect-provider.ts';
import { createPolicy } from './create-policy.ts';
import { createPolicyVersion } from './create-policy-version.ts';
import { createRole } from './create-role.ts';
import { deleteInstanceProfile } from './delete-instance-profile.ts';
import { deleteOpenIDConnectProvider } from './delete-open-id-connect-provider.ts';
import { deletePolicy } from './delete-policy.ts';
import { deletePolicyVersion } from './delete-policy-version.ts';
import { deleteRole } from './delete-role.ts';
import { deleteRolePermissionsBoundary } from './delete-role-permissions-boundary.ts';
import { deleteRolePolicy } from './delete-role-policy.ts';
import { detachRolePolicy } from './detach-role-policy.ts';
import { getAccountSummary } from './get-account-summary.ts';
import { getInstanceProfile } from './get-instance-profile.ts';
import { getOpenIDConnectProvider } from './get-open-id-connect-provider.ts';
import { getPolicy } from './get-policy.ts';
import { getPolicyVersion } from './get-policy-version.ts';
import { getRole } from './get-role.ts';
import { getRolePolicy } from './get-role-policy.ts';
import { getUser } from './get-user.ts';
import { listAccountAliases } from './list-account-aliases.ts';
import { listAttachedRolePolicies } from './list-attached-role-policies.ts';
import { listEntitiesForPolicy } from './list-entities-for-policy.ts';
import { listInstanceProfileTags } from './list-instance-profile-tags.ts';
import { listInstanceProfiles } from './list-instance-profiles.ts';
import { listInstanceProfilesForRole } from './list-instance-profiles-for-role.ts';
import { listOpenIDConnectProviders } from './list-open-id-connect-providers.ts';
import { listPolicies } from './list-policies.ts';
import { listPolicyTags } from './list-policy-tags.ts';
import { listPolicyVersions } from './list-policy-versions.ts';
import { listRolePolicies } from './list-role-policies.ts';
import { listRoleTags } from './list-role-tags.ts';
import { listRoles } from './list-roles.ts';
import { putRolePermissionsBoundary } from './put-role-permissions-boundary.ts';
import { putRolePolicy } from './put-role-policy.ts';
import { removeClientIDFromOpenIDConnectProvider } from './remove-client-id-from-open-id-connect-provider.ts';
import { removeRoleFromInstanceProfile } from './remove-role-from-instance-profile.ts';
import { setDefaultPolicyVersion } from './set-default-policy-version.ts';
import { simulatePrincipalPolicy } from './simulate-principal-policy.ts';
import { tagInstanceProfile } from './tag-instance-profile.ts';
import { tagPolicy } from './tag-policy.ts';
import { tagRole } from './tag-role.ts';
import { untagInstanceProfile } from './untag-instance-profile.ts';
import { untagPolicy } from './untag-policy.ts';
import { untagRole } from './untag-role.ts';
import { updateAssumeRolePolicy } from './update-assume-role-policy.ts';
import { updateOpenIDConnectProviderThumbprint } from './update-open-id-connect-provider-thumbprint.ts';
import { updateRole } from './update-role.ts';
import { updateRoleDescription } from './update-role-description.ts';

/** What of IAM is emulated: roles and policies as Terraform manages them, instance profiles, OpenID Connect providers. */
export const iam = [
  addClientIDToOpenIDConnectProvider,
  addRoleToInstanceProfile,
  attachRolePolicy,
  createInstanceProfile,
  createOpenIDConnectProvider,
  createPolicy,
  createPolicyVersion,
  createRole,
  deleteInstanceProfile,
  deleteOpenIDConnectProvider,
  deletePolicy,
  deletePolicyVersion,
  deleteRole,
  deleteRolePermissionsBoundary,
  deleteRolePolicy,
  detachRolePolicy,
  getAccountSummary,
  getInstanceProfile,
  getOpenIDConnectProvider,
  getPolicy,
  getPolicyVersion,
  getRole,
  getRolePolicy,
  getUser,
  listAccountAliases,
  listAttachedRolePolicies,
  listEntitiesForPolicy,
  listInstanceProfileTags,
  listInstanceProfiles,
  listInstanceProfilesForRole,
  listOpenIDConnectProviders,
  listPolicies,
  listPolicyTags,
  listPolicyVersions,
  listRolePolicies,
  listRoleTags,
  listRoles,
  putRolePermissionsBoundary,
  putRolePolicy,
  removeClientIDFromOpenIDConnectProvider,
  removeRoleFromInstanceProfile,
  setDefaultPolicyVersion,
  simulatePrincipalPolicy,
  tagInstanceProfile,
  tagPolicy,
  tagRole,
  untagInstanceProfile,
  untagPolicy,
  untagRole,
  updateAssumeRolePolicy,
  updateOpenIDConnectProviderThumbprint,
  updateRole,
  updateRoleDescription,
] as const satisfies Operations<typeof Iam>;
