import { listGroups } from './model/lineage-policy.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listLineageGroups = sagemakerOperation({
  name: 'ListLineageGroups',
  mutates: false,
  assumed: "the account's own group and those shared with it",
  handle: (input, call) => listGroups(call, input),
});
