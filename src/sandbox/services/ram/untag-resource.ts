import { withoutTags } from '../tag-list.ts';
import { ramOperation } from './model/ram.ts';
import { retag } from './model/retag.ts';

export const untagResource = ramOperation({
  name: 'UntagResource',
  mutates: true,
  handle: (input, call) => {
    retag(call, input, (tags) => withoutTags(tags, input.tagKeys));
    return {};
  },
});
