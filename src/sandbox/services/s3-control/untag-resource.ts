import { s3ControlOperation } from './model/s3-control.ts';
import { putTags, taggedOf } from './model/tags.ts';

export const untagResource = s3ControlOperation({
  name: 'UntagResource',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const record = taggedOf(call, input.ResourceArn);
    const left = Object.entries(record.tags).filter(([key]) => !input.TagKeys?.includes(key));
    putTags(call, record, Object.fromEntries(left));
    return {};
  },
});
