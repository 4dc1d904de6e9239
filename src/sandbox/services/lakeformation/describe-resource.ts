import { lakeFormationOperation } from './model/lake-formation.ts';
import { registeredAt, toInfo } from './model/registered.ts';

export const describeResource = lakeFormationOperation({
  name: 'DescribeResource',
  mutates: false,
  handle: (input, call) => ({ ResourceInfo: toInfo(registeredAt(call, input.ResourceArn)) }),
});
