import type { EC2, VpcAttributeName } from '@aws-sdk/client-ec2';

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
    enable_dns_hostnames: null,
    enable_dns_support: null,
    enable_network_address_usage_metrics: null,
    main_route_table_id: null,
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
    const VpcId = vpc.VpcId ?? '';
    const attribute = async (Attribute: VpcAttributeName) => client.describeVpcAttribute({ VpcId, Attribute });
    const { RouteTables = [] } = await client.describeRouteTables({
      Filters: [
        { Name: 'association.main', Values: ['true'] },
        { Name: 'vpc-id', Values: [VpcId] },
      ],
    });
    return {
      answer: vpc,
      also: {
        id: vpc.VpcId ?? null,
        arn: `arn:aws:ec2:${region}:${owner}:vpc/${vpc.VpcId}`,
        owner_id: owner,
        enable_dns_hostnames: (await attribute('enableDnsHostnames')).EnableDnsHostnames?.Value ?? null,
        enable_dns_support: (await attribute('enableDnsSupport')).EnableDnsSupport?.Value ?? null,
        enable_network_address_usage_metrics:
          (await attribute('enableNetworkAddressUsageMetrics')).EnableNetworkAddressUsageMetrics?.Value ?? null,
        main_route_table_id: RouteTables[0]?.RouteTableId ?? null,
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
