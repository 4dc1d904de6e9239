import type { Organizations } from '@aws-sdk/client-organizations';

import { allPages } from '../aws/all-pages.ts';
import { declaredData } from '../declared/declared-data.ts';
import { flag } from '../values/fields.ts';

/** The organization of the account, with its accounts and roots where it may list them. */
export const organizationsOrganization = declaredData<Organizations>({
  type: 'aws_organizations_organization',
  label: 'Organizations Organization',
  client: (clients) => clients.organizations(),
  names: {
    accounts: 'Accounts',
    master_account_arn: 'MasterAccountArn',
    non_master_accounts: 'NonMasterAccounts',
    return_organization_only: null,
  },
  async read(client, config, { account }) {
    const { Organization } = await client.describeOrganization({});
    const only = flag(config, 'return_organization_only') || Organization?.MasterAccountId !== account;
    const lists = only ? {} : await listsOf(client, Organization?.MasterAccountId ?? '');
    return { answer: { ...Organization, ...lists }, also: { id: Organization?.Id ?? null } };
  },
});

/** Only the management account may list these. */
async function listsOf(client: Organizations, management: string): Promise<object> {
  const accounts = await allPages(async (NextToken) => {
    const page = await client.listAccounts({ NextToken });
    return { items: page.Accounts, next: page.NextToken };
  });
  const services = await client.listAWSServiceAccessForOrganization({});
  const { Roots: roots = [] } = await client.listRoots({});
  const enabled = roots[0]?.PolicyTypes?.filter((one) => one.Status === 'ENABLED') ?? [];
  return {
    Accounts: accounts,
    NonMasterAccounts: accounts.filter((one) => one.Id !== management),
    MasterAccountName: accounts.find((one) => one.Id === management)?.Name,
    AwsServiceAccessPrincipals: (services.EnabledServicePrincipals ?? []).map((one) => one.ServicePrincipal),
    EnabledPolicyTypes: enabled.map((one) => one.Type),
    Roots: roots,
  };
}
