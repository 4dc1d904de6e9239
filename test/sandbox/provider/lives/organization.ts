import type { Company } from '../support/life.ts';
import { allowing } from './trust.ts';

/** What the management account of an organization does. */
export const organization: Company = {
  account: '123456789012',
  given: async (clients) => {
    const organizations = await clients.organizations();
    await organizations.createOrganization({ FeatureSet: 'ALL' });
    const { Roots = [] } = await organizations.listRoots({});
    const root = Roots[0]?.Id ?? '';
    await organizations.enablePolicyType({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' });
    const { OrganizationalUnit } = await organizations.createOrganizationalUnit({ ParentId: root, Name: 'ml' });
    return { root, unit: OrganizationalUnit?.Id ?? '' };
  },
  lives: ({ root, unit }) => ({
    'aws_organizations_policy.p': {
      born: { name: 'everything', content: allowing('*'), tags: { a: '1' } },
      change: { name: 'much', description: 'not all', content: allowing('s3:*', 'sagemaker:*'), tags: { a: '2' } },
    },
    'aws_organizations_policy_attachment.a': {
      born: { policy_id: '${aws_organizations_policy.p.id}', target_id: unit },
      replace: { target_id: root },
    },
    'aws_ram_sharing_with_organization.s': { born: {} },
  }),
};
