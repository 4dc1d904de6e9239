import { s3ControlOperation } from './model/s3-control.ts';
import { toTags } from '../tag-list.ts';
import { taggedOf } from './model/tags.ts';

export const listTagsForResource = s3ControlOperation({
  name: 'ListTagsForResource',
  mutates: false,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => ({ Tags: toTags(taggedOf(call, input.ResourceArn).tags) }),
});
