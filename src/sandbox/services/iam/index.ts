import type * as Iam from '@aws-sdk/client-iam';
import type { Operations } from '../../operation.ts';
import { attachRolePolicy } from './attach-role-policy.ts';
import { createPolicy } from './create-policy.ts';
import { createPolicyVersion } from './create-policy-version.ts';
import { createRole } from './create-role.ts';
import { deletePolicy } from './delete-policy.ts';
import { deletePolicyVersion } from './delete-policy-version.ts';
import { deleteRole } from './delete-role.ts';
import { deleteRolePolicy } from './delete-role-policy.ts';
import { detachRolePolicy } from './detach-role-policy.ts';
import { getPolicy } from './get-policy.ts';
import { getPolicyVersion } from './get-policy-version.ts';
import { getRole } from './get-role.ts';
import { getRolePolicy } from './get-role-policy.ts';
import { listAttachedRolePolicies } from './list-attached-role-policies.ts';
import { listInstanceProfilesForRole } from './list-instance-profiles-for-role.ts';
import { listPolicies } from './list-policies.ts';
import { listPolicyVersions } from './list-policy-versions.ts';
import { listRolePolicies } from './list-role-policies.ts';
import { listRoles } from './list-roles.ts';
import { putRolePolicy } from './put-role-policy.ts';
import { setDefaultPolicyVersion } from './set-default-policy-version.ts';
import { tagPolicy } from './tag-policy.ts';
import { tagRole } from './tag-role.ts';
import { untagPolicy } from './untag-policy.ts';
import { untagRole } from './untag-role.ts';
import { updateAssumeRolePolicy } from './update-assume-role-policy.ts';
import { updateRole } from './update-role.ts';
import { updateRoleDescription } from './update-role-description.ts';

/** What of IAM is emulated: roles and policies as Terraform manages them. */
export const iam = [
  attachRolePolicy,
  createPolicy,
  createPolicyVersion,
  createRole,
  deletePolicy,
  deletePolicyVersion,
  deleteRole,
  deleteRolePolicy,
  detachRolePolicy,
  getPolicy,
  getPolicyVersion,
  getRole,
  getRolePolicy,
  listAttachedRolePolicies,
  listInstanceProfilesForRole,
  listPolicies,
  listPolicyVersions,
  listRolePolicies,
  listRoles,
  putRolePolicy,
  setDefaultPolicyVersion,
  tagPolicy,
  tagRole,
  untagPolicy,
  untagRole,
  updateAssumeRolePolicy,
  updateRole,
  updateRoleDescription,
] as const satisfies Operations<typeof Iam>;
