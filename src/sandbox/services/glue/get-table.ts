import { databaseNamed, glueOperation, tableNamed, toTable } from './model/glue.ts';

export const getTable = glueOperation({
  name: 'GetTable',
  mutates: false,
  handle: (input, call) => {
    databaseNamed(call, input.DatabaseName);
    return { Table: toTable(tableNamed(call, input.DatabaseName, input.Name)) };
  },
});
