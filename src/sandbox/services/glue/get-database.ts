import { databaseNamed, glueOperation, toDatabase } from './model/glue.ts';

export const getDatabase = glueOperation({
  name: 'GetDatabase',
  mutates: false,
  handle: (input, call) => ({ Database: toDatabase(databaseNamed(call, input.Name)) }),
});
