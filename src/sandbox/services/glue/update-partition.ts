import { glueOperation } from './model/glue.ts';
import { changePartition, tableOf } from './model/partitions.ts';

export const updatePartition = glueOperation({
  name: 'UpdatePartition',
  mutates: true,
  handle: (input, call) => {
    changePartition(call, tableOf(call, input), input.PartitionValueList, input.PartitionInput);
    return {};
  },
});
