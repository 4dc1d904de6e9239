import { databaseNamed, glueOperation, gluePage, tables, toTable } from './model/glue.ts';

export const getTables = glueOperation({
  name: 'GetTables',
  mutates: false,
  assumed: 'expressions are ignored',
  handle: (input, call) => {
    const database = databaseNamed(call, input.DatabaseName);
    const { items, nextToken } = gluePage(call, tables.in(call.world, database.arn), input);
    return { TableList: items.map(toTable), NextToken: nextToken };
  },
});
