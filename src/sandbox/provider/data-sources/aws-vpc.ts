import type { EC2 } from '@aws-sdk/client-ec2';

import { tagsOfKeyValues } from '../declared/tag-lists.ts';
import { declaredData } from '../declared/declared-data.ts';
import { ProviderFault } from '../engine/fault.ts';
import { filtersOf } from '../families/ec2/filters.ts';
import { optionalText } from '../values/fields.ts';

/** One VPC; none or several is an error. */
export const vpcData = declaredData<EC2>({
  type: 'aws_vpc',
  label: 'EC2 VPC',
  client: (clients) => clients.ec2(),
  names: {
    default: 'IsDefault',
    filter: null,
    tags: null,
    cidr_block_associations: null,
    ipv6_cidr_block_associations: null,
  },
  async read(client, config, { account, region }) {
    const id = optionalText(config, 'id');
    const Filters = filtersOf(config, {
      cidr: optionalText(config, 'cidr_block'),
      'dhcp-options-id': optionalText(config, 'dhcp_options_id'),
      'is-default': config['default'] === true ? 'true' : undefined,
      state: optionalText(config, 'state'),
    });
    const { Vpcs = [] } = await client.describeVpcs({
      ...(id !== undefined && { VpcIds: [id] }),
      ...(Filters.length > 0 && { Filters }),
    });
    const [vpc, ...others] = Vpcs;
    if (!vpc || others.length > 0) {
      throw new ProviderFault(
        vpc ? 'multiple EC2 VPCs matched; use additional constraints' : 'no matching EC2 VPC found',
      );
    }
    const owner = vpc.OwnerId ?? account;
    return {
      answer: vpc,
      also: {
        id: vpc.VpcId ?? null,
        arn: `arn:aws:ec2:${region}:${owner}:vpc/${vpc.VpcId}`,
        owner_id: owner,
        tags: tagsOfKeyValues(vpc.Tags),
        cidr_block_associations: (vpc.CidrBlockAssociationSet ?? []).map((one) => ({
          association_id: one.AssociationId ?? null,
          cidr_block: one.CidrBlock ?? null,
          state: one.CidrBlockState?.State ?? null,
        })),
        ipv6_cidr_block_associations: [],
      },
    };
  },
});
