import { databases, glueOperation, gluePage, toDatabase } from './model/glue.ts';

export const getDatabases = glueOperation({
  name: 'GetDatabases',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = gluePage(call, databases.own(call), input);
    return { DatabaseList: items.map(toDatabase), NextToken: nextToken };
  },
});
