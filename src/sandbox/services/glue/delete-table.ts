import { glueOperation, tableNamed } from './model/glue.ts';
import { removeTable } from './model/partitions.ts';

export const deleteTable = glueOperation({
  name: 'DeleteTable',
  mutates: true,
  handle: (input, call) => {
    removeTable(call, tableNamed(call, input.DatabaseName, input.Name));
    return {};
  },
});
