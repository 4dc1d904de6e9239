import { groupArnOf, groupNamed } from './model/lineage-group.ts';
import { stampsOf } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeLineageGroup = sagemakerOperation({
  name: 'DescribeLineageGroup',
  mutates: false,
  resource: (input, call) => groupArnOf(input.LineageGroupName, call),
  handle: (input, call) => {
    const group = groupNamed(input.LineageGroupName, call);
    return { LineageGroupName: group.name, LineageGroupArn: group.arn, DisplayName: group.name, ...stampsOf(group) };
  },
});
