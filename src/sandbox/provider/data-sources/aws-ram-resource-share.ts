import { attempt } from '../aws/aws-fault.ts';
import { allPages } from '../aws/all-pages.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { DataSourceType } from '../engine/resource-type.ts';
import { tagsOfList } from '../engine/tags.ts';
import { shareResources } from '../families/ram/shares.ts';
import { blocks, optionalText, text, texts } from '../values/fields.ts';

const STATUSES = ['ACTIVE', 'DELETED', 'DELETING', 'FAILED', 'PENDING'] as const;

/** One share by owner and name (or tags); none or several is an error. */
export const ramResourceShareData: DataSourceType = {
  type: 'aws_ram_resource_share',
  async read(config, { clients }) {
    const ram = await clients.ram();
    const resourceOwner = text(config, 'resource_owner');
    if (resourceOwner !== 'SELF' && resourceOwner !== 'OTHER-ACCOUNTS') {
      throw new ProviderFault(`expected resource_owner to be one of ["SELF" "OTHER-ACCOUNTS"], got ${resourceOwner}`, {
        path: ['resource_owner'],
      });
    }
    const name = optionalText(config, 'name');
    const status = STATUSES.find((one) => one === optionalText(config, 'resource_share_status'));
    const tagFilters = blocks(config, 'filter').map((one) => ({
      tagKey: text(one, 'name'),
      tagValues: texts(one, 'values'),
    }));
    const found = await attempt('reading RAM Resource Share', () =>
      allPages(async (nextToken) => {
        const page = await ram.getResourceShares({
          resourceOwner,
          nextToken,
          ...(name !== undefined && { name }),
          ...(status !== undefined && { resourceShareStatus: status }),
          ...(tagFilters.length > 0 && { tagFilters }),
        });
        return { items: page.resourceShares, next: page.nextToken };
      }),
    );
    // Deleted shares stay listed for a while; unless they are asked for, they are not what is meant.
    const [share, ...others] = found.filter((one) => status !== undefined || one.status !== 'DELETED');
    if (!share || others.length > 0) {
      const what = share ? `${others.length + 1} shares match: use a more specific name or filter` : 'no share matches';
      throw new ProviderFault(`reading RAM Resource Share: ${what}`, { path: name === undefined ? [] : ['name'] });
    }
    const arn = share.resourceShareArn ?? '';
    return {
      id: arn,
      arn,
      name: share.name ?? null,
      owning_account_id: share.owningAccountId ?? null,
      status: share.status ?? null,
      tags: tagsOfList((share.tags ?? []).map(({ key, value }) => ({ key, value }))),
      resource_arns: await shareResources(ram, resourceOwner, arn),
    };
  },
};
