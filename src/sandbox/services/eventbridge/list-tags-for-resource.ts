import { toTags } from '../tag-list.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';
import { tagsOf } from './model/tags.ts';

export const listTagsForResource = eventbridgeOperation({
  name: 'ListTagsForResource',
  mutates: false,
  resource: (input) => input.ResourceARN ?? '*',
  handle: (input, call) => ({ Tags: toTags(tagsOf(call, input.ResourceARN)) }),
});
