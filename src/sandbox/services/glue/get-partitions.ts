import { glueOperation, gluePage } from './model/glue.ts';
import { partitionFilter } from './model/partition-filter.ts';
import { partitionsOf, tableOf, toPartition } from './model/partitions.ts';

export const getPartitions = glueOperation({
  name: 'GetPartitions',
  mutates: false,
  assumed: 'expressions are comparisons joined by AND and OR; segments are not told apart',
  handle: (input, call) => {
    const table = tableOf(call, input);
    const matches = partitionFilter(input.Expression, table.body.PartitionKeys ?? []);
    const found = partitionsOf(call, table).filter((one) => matches(one.body.Values ?? []));
    const { items, nextToken } = gluePage(call, found, input);
    return { Partitions: items.map((one) => toPartition(table, one)), NextToken: nextToken };
  },
});
