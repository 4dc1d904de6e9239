import type * as Organizations from '@aws-sdk/client-organizations';
import type { Operations } from '../../operation.ts';
import { attachPolicy } from './attach-policy.ts';
import { createAccount } from './create-account.ts';
import { createOrganization } from './create-organization.ts';
import { createOrganizationalUnit } from './create-organizational-unit.ts';
import { createPolicy } from './create-policy.ts';
import { deleteOrganizationalUnit } from './delete-organizational-unit.ts';
import { deletePolicy } from './delete-policy.ts';
import { describeAccount } from './describe-account.ts';
import { describeCreateAccountStatus } from './describe-create-account-status.ts';
import { describeOrganization } from './describe-organization.ts';
import { describeOrganizationalUnit } from './describe-organizational-unit.ts';
import { describePolicy } from './describe-policy.ts';
import { detachPolicy } from './detach-policy.ts';
import { disableAWSServiceAccess } from './disable-aws-service-access.ts';
import { disablePolicyType } from './disable-policy-type.ts';
import { enableAWSServiceAccess } from './enable-aws-service-access.ts';
import { enablePolicyType } from './enable-policy-type.ts';
import { listAWSServiceAccessForOrganization } from './list-aws-service-access-for-organization.ts';
import { listAccounts } from './list-accounts.ts';
import { listAccountsForParent } from './list-accounts-for-parent.ts';
import { listChildren } from './list-children.ts';
import { listCreateAccountStatus } from './list-create-account-status.ts';
import { listOrganizationalUnitsForParent } from './list-organizational-units-for-parent.ts';
import { listParents } from './list-parents.ts';
import { listPolicies } from './list-policies.ts';
import { listPoliciesForTarget } from './list-policies-for-target.ts';
import { listRoots } from './list-roots.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listTargetsForPolicy } from './list-targets-for-policy.ts';
import { moveAccount } from './move-account.ts';
import { removeAccountFromOrganization } from './remove-account-from-organization.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateOrganizationalUnit } from './update-organizational-unit.ts';
import { updatePolicy } from './update-policy.ts';

/** What of AWS Organizations is emulated: accounts, units and service control policies. */
export const organizations = [
  attachPolicy,
  createAccount,
  createOrganization,
  createOrganizationalUnit,
  createPolicy,
  deleteOrganizationalUnit,
  deletePolicy,
  describeAccount,
  describeCreateAccountStatus,
  describeOrganization,
  describeOrganizationalUnit,
  describePolicy,
  detachPolicy,
  disableAWSServiceAccess,
  disablePolicyType,
  enableAWSServiceAccess,
  enablePolicyType,
  listAWSServiceAccessForOrganization,
  listAccounts,
  listAccountsForParent,
  listChildren,
  listCreateAccountStatus,
  listOrganizationalUnitsForParent,
  listParents,
  listPolicies,
  listPoliciesForTarget,
  listRoots,
  listTagsForResource,
  listTargetsForPolicy,
  moveAccount,
  removeAccountFromOrganization,
  tagResource,
  untagResource,
  updateOrganizationalUnit,
  updatePolicy,
] as const satisfies Operations<typeof Organizations>;
