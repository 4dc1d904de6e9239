import type * as Ec2 from '@aws-sdk/client-ec2';
import type { Operations } from '../../operation.ts';
import { describeRouteTables } from './describe-route-tables.ts';
import { describeSubnets } from './describe-subnets.ts';
import { describeVpcAttribute } from './describe-vpc-attribute.ts';
import { describeVpcs } from './describe-vpcs.ts';

/** What of EC2 is emulated: the default network, as data sources and domains read it. */
export const ec2 = [
  describeRouteTables,
  describeSubnets,
  describeVpcAttribute,
  describeVpcs,
] as const satisfies Operations<typeof Ec2>;
