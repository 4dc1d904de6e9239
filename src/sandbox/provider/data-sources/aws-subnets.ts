import type { EC2 } from '@aws-sdk/client-ec2';

import { allPages } from '../aws/all-pages.ts';
import { declaredData } from '../declared/declared-data.ts';
import { filtersOf } from '../families/ec2/filters.ts';

/** The ids of every subnet that fits. */
export const subnetsData = declaredData<EC2>({
  type: 'aws_subnets',
  label: 'EC2 Subnets',
  client: (clients) => clients.ec2(),
  names: { filter: null },
  async read(client, config, { region }) {
    const Filters = filtersOf(config);
    const subnets = await allPages(async (NextToken) => {
      const page = await client.describeSubnets({ NextToken, ...(Filters.length > 0 && { Filters }) });
      return { items: page.Subnets, next: page.NextToken };
    });
    return { answer: {}, also: { id: region, ids: subnets.flatMap(({ SubnetId }) => SubnetId ?? []) } };
  },
});
