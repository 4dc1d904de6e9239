import { glueOperation } from './model/glue.ts';
import { removePartition, tableOf } from './model/partitions.ts';

export const deletePartition = glueOperation({
  name: 'DeletePartition',
  mutates: true,
  handle: (input, call) => {
    removePartition(call, tableOf(call, input), input.PartitionValues);
    return {};
  },
});
