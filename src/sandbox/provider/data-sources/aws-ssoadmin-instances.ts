import type { SSOAdmin } from '@aws-sdk/client-sso-admin';

import { allPages } from '../aws/all-pages.ts';
import { declaredData } from '../declared/declared-data.ts';

/** The Identity Center instances that the account sees. */
export const ssoadminInstances = declaredData<SSOAdmin>({
  type: 'aws_ssoadmin_instances',
  label: 'SSO Instances',
  client: (clients) => clients.ssoadmin(),
  async read(client, _config, { region }) {
    const instances = await allPages(async (NextToken) => {
      const page = await client.listInstances({ NextToken });
      return { items: page.Instances, next: page.NextToken };
    });
    const arns = instances.map(({ InstanceArn }) => InstanceArn ?? '');
    return {
      answer: {},
      also: { id: region, arns, identity_store_ids: instances.map((one) => one.IdentityStoreId ?? '') },
    };
  },
});
