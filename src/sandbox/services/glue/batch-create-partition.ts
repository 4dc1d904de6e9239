import { glueOperation } from './model/glue.ts';
import { eachPartition, makePartition, tableOf } from './model/partitions.ts';

export const batchCreatePartition = glueOperation({
  name: 'BatchCreatePartition',
  mutates: true,
  handle: (input, call) => {
    const table = tableOf(call, input);
    const all = (input.PartitionInputList ?? []).map((one) => ({ values: one.Values, one }));
    return { Errors: eachPartition(all, ({ one }) => makePartition(call, table, one)) };
  },
});
