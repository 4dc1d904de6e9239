import { glueOperation } from './model/glue.ts';
import { makePartition, tableOf } from './model/partitions.ts';

export const createPartition = glueOperation({
  name: 'CreatePartition',
  mutates: true,
  handle: (input, call) => {
    makePartition(call, tableOf(call, input), input.PartitionInput);
    return {};
  },
});
