import { ec2Operation, found } from './model/ec2.ts';
import { defaultVpc, mainTable } from './model/network.ts';

export const describeRouteTables = ec2Operation({
  name: 'DescribeRouteTables',
  mutates: false,
  assumed: 'the default VPC has its main table and no other',
  handle: (input, call) => ({
    RouteTables: found([mainTable(call)], input.RouteTableIds, input.Filters, {
      idOf: (one) => one.RouteTableId ?? '',
      missing: 'InvalidRouteTableID.NotFound',
      noun: 'routeTable',
      by: {
        'vpc-id': () => defaultVpc(call).VpcId ?? '',
        'route-table-id': (one) => one.RouteTableId ?? '',
        'association.main': () => 'true',
      },
    }),
  }),
});
