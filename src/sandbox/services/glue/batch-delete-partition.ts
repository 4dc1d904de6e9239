import { glueOperation } from './model/glue.ts';
import { eachPartition, removePartition, tableOf } from './model/partitions.ts';

export const batchDeletePartition = glueOperation({
  name: 'BatchDeletePartition',
  mutates: true,
  handle: (input, call) => {
    const table = tableOf(call, input);
    const all = (input.PartitionsToDelete ?? []).map((one) => ({ values: one.Values }));
    return { Errors: eachPartition(all, ({ values }) => removePartition(call, table, values)) };
  },
});
