import { ec2Operation, found } from './model/ec2.ts';
import { defaultVpc } from './model/network.ts';

export const describeVpcAttribute = ec2Operation({
  name: 'DescribeVpcAttribute',
  mutates: false,
  handle: (input, call) => {
    found([defaultVpc(call)], [input.VpcId ?? ''], undefined, {
      idOf: (one) => one.VpcId ?? '',
      missing: 'InvalidVpcID.NotFound',
      noun: 'vpc',
      by: {},
    });
    return {
      VpcId: input.VpcId,
      ...(input.Attribute === 'enableDnsSupport' && { EnableDnsSupport: { Value: true } }),
      ...(input.Attribute === 'enableDnsHostnames' && { EnableDnsHostnames: { Value: true } }),
      ...(input.Attribute === 'enableNetworkAddressUsageMetrics' && {
        EnableNetworkAddressUsageMetrics: { Value: false },
      }),
    };
  },
});
