import { databaseNamed, databases, glueOperation } from './model/glue.ts';

export const updateDatabase = glueOperation({
  name: 'UpdateDatabase',
  mutates: true,
  handle: (input, call) => {
    databases.change(call.world, databaseNamed(call, input.Name), {
      body: input.DatabaseInput ?? {},
      by: call.caller.arn,
    });
    return {};
  },
});
