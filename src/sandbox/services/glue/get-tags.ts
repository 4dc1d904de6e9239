import { fail, glueOperation } from './model/glue.ts';

export const getTags = glueOperation({
  name: 'GetTags',
  mutates: false,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const found = call.world.tables.resources.get(input.ResourceArn ?? '');
    return found?.kind.startsWith('glue:') ? { Tags: found.tags } : fail('EntityNotFoundException', 'Entity not found');
  },
});
