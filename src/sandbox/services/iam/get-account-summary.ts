import { iamOperation } from './model/iam.ts';
import { ownProfiles } from './model/instance-profiles.ts';
import { ownProviders } from './model/oidc-providers.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const QUOTAS = {
  GroupsQuota: 300,
  RolesQuota: 1000,
  PoliciesQuota: 1500,
  InstanceProfilesQuota: 1000,
  PolicySizeQuota: 6144,
  VersionsPerPolicyQuota: 5,
  AttachedPoliciesPerRoleQuota: 10,
  AssumeRolePolicySizeQuota: 2048,
};

export const getAccountSummary = iamOperation({
  name: 'GetAccountSummary',
  mutates: false,
  assumed: 'tells of what there is: roles, policies, instance profiles and identity providers',
  handle: (_input, call) => {
    const { roles, policies } = call.world.tables;
    const own = policies.by('account', call.account);
    return {
      SummaryMap: {
        ...QUOTAS,
        Roles: roles.by('account', call.account).length,
        Policies: own.length,
        PolicyVersionsInUse: own.reduce((sum, one) => sum + one.versions.length, 0),
        InstanceProfiles: ownProfiles(call).length,
        Providers: ownProviders(call).length,
        Users: 0,
        Groups: 0,
        AccountMFAEnabled: 0,
        AccountAccessKeysPresent: 1,
      },
    };
  },
});
