import { databaseNamed, fail, glueOperation, tableArn, tables } from './model/glue.ts';

export const createTable = glueOperation({
  name: 'CreateTable',
  mutates: true,
  handle: (input, call) => {
    const database = databaseNamed(call, input.DatabaseName);
    const given = input.TableInput ?? { Name: input.Name };
    const name = (given.Name ?? '').toLowerCase();
    const arn = tableArn(call, database.name, name);
    if (tables.find(call, arn)) return fail('AlreadyExistsException', 'Table already exists.');
    tables.make(call, { arn, name, parent: database.arn, body: given });
    return {};
  },
});
