import { sagemakerOperation } from './model/sagemaker.ts';
import { describeSpaceRecord, spaceArn, spaceNamed } from './model/spaces.ts';

export const describeSpace = sagemakerOperation({
  name: 'DescribeSpace',
  mutates: false,
  resource: (input, call) => spaceArn(input, call),
  handle: (input, call) => describeSpaceRecord(spaceNamed(input, call)),
});
