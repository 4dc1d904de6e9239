import { databaseNamed, databases, glueOperation, tables } from './model/glue.ts';
import { removeTable } from './model/partitions.ts';

export const deleteDatabase = glueOperation({
  name: 'DeleteDatabase',
  mutates: true,
  handle: (input, call) => {
    const database = databaseNamed(call, input.Name);
    for (const table of tables.in(call.world, database.arn)) removeTable(call, table);
    databases.remove(call.world, database);
    return {};
  },
});
