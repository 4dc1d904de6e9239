import { athenaOperation } from './model/athena.ts';
import { putTags, taggedOf } from './model/tagged.ts';

export const untagResource = athenaOperation({
  name: 'UntagResource',
  mutates: true,
  resource: (input) => input.ResourceARN ?? '',
  handle: (input, call) => {
    const record = taggedOf(call, input.ResourceARN);
    const left = Object.entries(record.tags).filter(([key]) => !input.TagKeys?.includes(key));
    putTags(call, record, Object.fromEntries(left));
    return {};
  },
});
