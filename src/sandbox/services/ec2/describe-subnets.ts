import { ec2Operation, found } from './model/ec2.ts';
import { defaultSubnets } from './model/network.ts';

export const describeSubnets = ec2Operation({
  name: 'DescribeSubnets',
  mutates: false,
  assumed: 'the default VPC has a subnet in each of three zones, and no other',
  handle: (input, call) => ({
    Subnets: found(defaultSubnets(call), input.SubnetIds, input.Filters, {
      idOf: (one) => one.SubnetId ?? '',
      missing: 'InvalidSubnetID.NotFound',
      noun: 'subnet',
      by: {
        'subnet-id': (one) => one.SubnetId ?? '',
        'vpc-id': (one) => one.VpcId ?? '',
        state: (one) => one.State ?? '',
        'availability-zone': (one) => one.AvailabilityZone ?? '',
        availabilityZone: (one) => one.AvailabilityZone ?? '',
        'availability-zone-id': (one) => one.AvailabilityZoneId ?? '',
        'cidr-block': (one) => one.CidrBlock ?? '',
        'default-for-az': (one) => String(one.DefaultForAz),
        'map-public-ip-on-launch': (one) => String(one.MapPublicIpOnLaunch),
        'owner-id': (one) => one.OwnerId ?? '',
      },
    }),
  }),
});
