import { glueOperation, tableNamed, tables } from './model/glue.ts';

export const updateTable = glueOperation({
  name: 'UpdateTable',
  mutates: true,
  handle: (input, call) => {
    const table = tableNamed(call, input.DatabaseName, input.TableInput?.Name ?? input.Name);
    tables.change(call.world, table, { body: input.TableInput ?? {}, by: call.caller.arn });
    return {};
  },
});
