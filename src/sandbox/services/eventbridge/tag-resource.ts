import { fromTags } from '../tag-list.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';
import { retag, tagged } from './model/tags.ts';

export const tagResource = eventbridgeOperation({
  name: 'TagResource',
  mutates: true,
  resource: (input) => input.ResourceARN ?? '*',
  handle: (input, call) => {
    const record = tagged(call, input.ResourceARN);
    return retag(call, record, { ...record.tags, ...fromTags(input.Tags) });
  },
});
