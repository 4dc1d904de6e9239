import { databaseNamed, databases, glueOperation, tables } from './model/glue.ts';

export const deleteDatabase = glueOperation({
  name: 'DeleteDatabase',
  mutates: true,
  handle: (input, call) => {
    const database = databaseNamed(call, input.Name);
    for (const table of tables.in(call.world, database.arn)) tables.remove(call.world, table);
    databases.remove(call.world, database);
    return {};
  },
});
