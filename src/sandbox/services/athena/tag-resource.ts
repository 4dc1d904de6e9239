import { fromTags } from '../tag-list.ts';
import { athenaOperation } from './model/athena.ts';
import { putTags, taggedOf } from './model/tagged.ts';

export const tagResource = athenaOperation({
  name: 'TagResource',
  mutates: true,
  resource: (input) => input.ResourceARN ?? '',
  handle: (input, call) => {
    const record = taggedOf(call, input.ResourceARN);
    putTags(call, record, { ...record.tags, ...fromTags(input.Tags) });
    return {};
  },
});
