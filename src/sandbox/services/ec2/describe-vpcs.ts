import { ec2Operation, found } from './model/ec2.ts';
import { defaultVpc } from './model/network.ts';

export const describeVpcs = ec2Operation({
  name: 'DescribeVpcs',
  mutates: false,
  assumed: 'every account has its default VPC and no other',
  handle: (input, call) => ({
    Vpcs: found([defaultVpc(call)], input.VpcIds, input.Filters, {
      idOf: (one) => one.VpcId ?? '',
      missing: 'InvalidVpcID.NotFound',
      noun: 'vpc',
      by: {
        'vpc-id': (one) => one.VpcId ?? '',
        'is-default': (one) => String(one.IsDefault),
        isDefault: (one) => String(one.IsDefault),
        state: (one) => one.State ?? '',
        cidr: (one) => one.CidrBlock ?? '',
        'cidr-block': (one) => one.CidrBlock ?? '',
        'owner-id': (one) => one.OwnerId ?? '',
        'dhcp-options-id': (one) => one.DhcpOptionsId ?? '',
      },
    }),
  }),
});
