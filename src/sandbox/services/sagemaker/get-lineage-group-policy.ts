import { groupArnOf, groupNamed } from './model/lineage-group.ts';
import { groupPolicy } from './model/lineage-policy.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const getLineageGroupPolicy = sagemakerOperation({
  name: 'GetLineageGroupPolicy',
  mutates: false,
  assumed: 'the text follows the shares that carry the group; a group in none has no policy: ResourceNotFound',
  resource: (input, call) => groupArnOf(input.LineageGroupName, call),
  handle: (input, call) => groupPolicy(call, groupNamed(input.LineageGroupName, call)),
});
