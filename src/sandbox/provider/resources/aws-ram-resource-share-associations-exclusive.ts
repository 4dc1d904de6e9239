import type { RAM } from '@aws-sdk/client-ram';

import { allPages } from '../aws/all-pages.ts';
import { attempt, unlessGone } from '../aws/aws-fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { UNKNOWN_RESOURCE } from '../families/ram/shares.ts';
import { text, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

/** Everything that is associated with one share: what the configuration does not name is taken out. */
export const ramResourceShareAssociationsExclusive: ResourceType = {
  type: 'aws_ram_resource_share_associations_exclusive',
  framework: 'plugin-framework',
  async create(planned, { clients, record }) {
    const arn = text(planned, 'resource_share_arn');
    record({ resource_share_arn: arn });
    await reconcile(await clients.ram(), arn, planned);
  },
  async read(state, { clients }) {
    const arn = text(state, 'resource_share_arn');
    const found = await associated(await clients.ram(), arn);
    if (found === undefined) return null;
    return { resource_share_arn: arn, ...found };
  },
  async update(planned, _prior, { clients }) {
    await reconcile(await clients.ram(), text(planned, 'resource_share_arn'), planned);
  },
  async delete(prior, { clients }) {
    await reconcile(await clients.ram(), text(prior, 'resource_share_arn'), {});
  },
  importId: (id) => ({ resource_share_arn: id }),
};

type Associated = Readonly<Record<'principals' | 'resource_arns', readonly string[]>>;

/** Undefined: the share is gone. */
async function associated(ram: RAM, arn: string): Promise<Associated | undefined> {
  const of = async (associationType: 'PRINCIPAL' | 'RESOURCE'): Promise<string[]> => {
    const all = await allPages(async (nextToken) => {
      const page = await ram.getResourceShareAssociations({ associationType, resourceShareArns: [arn], nextToken });
      return { items: page.resourceShareAssociations, next: page.nextToken };
    });
    return all.flatMap(({ status, associatedEntity }) =>
      status === 'DISASSOCIATED' || status === 'DISASSOCIATING' || associatedEntity === undefined
        ? []
        : [associatedEntity],
    );
  };
  return unlessGone(UNKNOWN_RESOURCE, `reading associations of RAM Resource Share (${arn})`, async () => {
    const { resourceShares = [] } = await ram.getResourceShares({ resourceOwner: 'SELF', resourceShareArns: [arn] });
    // A deleted share answers for a while.
    if (!resourceShares.some(({ status }) => status === 'ACTIVE' || status === 'PENDING')) return undefined;
    return { principals: await of('PRINCIPAL'), resource_arns: await of('RESOURCE') };
  });
}

async function reconcile(ram: RAM, arn: string, wanted: Fields): Promise<void> {
  const had = (await associated(ram, arn)) ?? { principals: [], resource_arns: [] };
  const missing = (name: keyof Associated): string[] => texts(wanted, name).filter((one) => !had[name].includes(one));
  const extra = (name: keyof Associated): string[] => had[name].filter((one) => !texts(wanted, name).includes(one));
  const added = { principals: missing('principals'), resourceArns: missing('resource_arns') };
  const removed = { principals: extra('principals'), resourceArns: extra('resource_arns') };
  const doing = `updating associations of RAM Resource Share (${arn})`;
  if (added.principals.length + added.resourceArns.length > 0) {
    await attempt(doing, () => ram.associateResourceShare({ resourceShareArn: arn, ...added }));
  }
  if (removed.principals.length + removed.resourceArns.length > 0) {
    await unlessGone(UNKNOWN_RESOURCE, doing, () =>
      ram.disassociateResourceShare({ resourceShareArn: arn, ...removed }),
    );
  }
}
