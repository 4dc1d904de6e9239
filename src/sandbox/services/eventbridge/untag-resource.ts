import { withoutTags } from '../tag-list.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';
import { retag, tagged } from './model/tags.ts';

export const untagResource = eventbridgeOperation({
  name: 'UntagResource',
  mutates: true,
  resource: (input) => input.ResourceARN ?? '*',
  handle: (input, call) => {
    const record = tagged(call, input.ResourceARN);
    return retag(call, record, withoutTags(record.tags, input.TagKeys));
  },
});
