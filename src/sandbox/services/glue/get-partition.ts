import { glueOperation } from './model/glue.ts';
import { partitionNamed, tableOf, toPartition } from './model/partitions.ts';

export const getPartition = glueOperation({
  name: 'GetPartition',
  mutates: false,
  handle: (input, call) => {
    const table = tableOf(call, input);
    return { Partition: toPartition(table, partitionNamed(call, table, input.PartitionValues)) };
  },
});
