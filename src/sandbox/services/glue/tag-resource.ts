import { glueOperation } from './model/glue.ts';
import { retag, tagged } from './model/tags.ts';

export const tagResource = glueOperation({
  name: 'TagResource',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const record = tagged(call, input.ResourceArn);
    return retag(call, record, { ...record.tags, ...input.TagsToAdd });
  },
});
