import { createHash } from 'node:crypto';
import type { RouteTable, Subnet, Tag, Vpc } from '@aws-sdk/client-ec2';
import type { Call } from '../../../operation.ts';

/** An id that is always the same for an account's default network. */
const idOf = (kind: string, call: Call, name: string): string =>
  `${kind}-${createHash('sha256').update(`${call.account} ${call.region} ${name}`).digest('hex').slice(0, 17)}`;

/** The default VPC that every account has in every Region. https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html */
export const defaultVpc = (call: Call): Vpc => ({
  VpcId: idOf('vpc', call, 'default'),
  OwnerId: call.account,
  State: 'available',
  CidrBlock: '172.31.0.0/16',
  CidrBlockAssociationSet: [
    {
      AssociationId: idOf('vpc-cidr-assoc', call, 'default'),
      CidrBlock: '172.31.0.0/16',
      CidrBlockState: { State: 'associated' },
    },
  ],
  DhcpOptionsId: idOf('dopt', call, 'default'),
  InstanceTenancy: 'default',
  IsDefault: true,
  Tags: [],
});

/** One default subnet in each of three zones. */
export const defaultSubnets = (call: Call): Subnet[] =>
  ['a', 'b', 'c'].map((zone, index) => {
    const id = idOf('subnet', call, zone);
    return {
      SubnetId: id,
      SubnetArn: `arn:aws:ec2:${call.region}:${call.account}:subnet/${id}`,
      VpcId: idOf('vpc', call, 'default'),
      OwnerId: call.account,
      State: 'available' as const,
      AvailabilityZone: `${call.region}${zone}`,
      AvailabilityZoneId: `${call.region}-az${index + 1}`,
      CidrBlock: `172.31.${index * 16}.0/20`,
      AvailableIpAddressCount: 4091,
      DefaultForAz: true,
      MapPublicIpOnLaunch: true,
      AssignIpv6AddressOnCreation: false,
      Ipv6CidrBlockAssociationSet: [],
      Ipv6Native: false,
      EnableDns64: false,
      MapCustomerOwnedIpOnLaunch: false,
      PrivateDnsNameOptionsOnLaunch: {
        HostnameType: 'ip-name' as const,
        EnableResourceNameDnsARecord: false,
        EnableResourceNameDnsAAAARecord: false,
      },
      Tags: [] as Tag[],
    };
  });

/** The main route table of the default VPC. */
export const mainTable = (call: Call): RouteTable => {
  const RouteTableId = idOf('rtb', call, 'default');
  const association = { RouteTableAssociationId: idOf('rtbassoc', call, 'default'), RouteTableId, Main: true };
  return {
    RouteTableId,
    VpcId: idOf('vpc', call, 'default'),
    OwnerId: call.account,
    Associations: [{ ...association, AssociationState: { State: 'associated' } }],
    Routes: [
      { DestinationCidrBlock: '172.31.0.0/16', GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' },
    ],
    Tags: [],
  };
};
