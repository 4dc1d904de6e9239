import { withoutTags } from '../tag-list.ts';
import { glueOperation } from './model/glue.ts';
import { retag, tagged } from './model/tags.ts';

export const untagResource = glueOperation({
  name: 'UntagResource',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const record = tagged(call, input.ResourceArn);
    return retag(call, record, withoutTags(record.tags, input.TagsToRemove));
  },
});
