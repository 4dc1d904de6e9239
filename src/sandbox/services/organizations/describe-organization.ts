import { emailOf, organizationsOperation, ownOrganization } from './model/organizations.ts';

export const describeOrganization = organizationsOperation({
  name: 'DescribeOrganization',
  mutates: false,
  handle: (_input, call) => {
    const { id, arn, managementAccount } = ownOrganization(call);
    return {
      Organization: {
        Id: id,
        Arn: arn,
        FeatureSet: 'ALL' as const,
        MasterAccountArn: `arn:aws:organizations::${managementAccount}:account/${id}/${managementAccount}`,
        MasterAccountId: managementAccount,
        MasterAccountEmail: emailOf(managementAccount),
        AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY' as const, Status: 'ENABLED' as const }],
      },
    };
  },
});
