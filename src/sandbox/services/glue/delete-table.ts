import { glueOperation, tableNamed, tables } from './model/glue.ts';

export const deleteTable = glueOperation({
  name: 'DeleteTable',
  mutates: true,
  handle: (input, call) => {
    tables.remove(call.world, tableNamed(call, input.DatabaseName, input.Name));
    return {};
  },
});
