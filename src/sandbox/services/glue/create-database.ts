import { databaseArn, databases, fail, glueOperation } from './model/glue.ts';

export const createDatabase = glueOperation({
  name: 'CreateDatabase',
  mutates: true,
  handle: (input, call) => {
    const given = input.DatabaseInput ?? { Name: undefined };
    const name = (given.Name ?? '').toLowerCase();
    if (databases.find(call, databaseArn(call, name)))
      return fail('AlreadyExistsException', 'Database already exists.');
    databases.make(call, { arn: databaseArn(call, name), name, body: given, tags: input.Tags ?? {} });
    return {};
  },
});
