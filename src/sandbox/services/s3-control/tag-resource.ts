import { s3ControlOperation } from './model/s3-control.ts';
import { fromTags } from '../tag-list.ts';
import { putTags, taggedOf } from './model/tags.ts';

export const tagResource = s3ControlOperation({
  name: 'TagResource',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const record = taggedOf(call, input.ResourceArn);
    putTags(call, record, { ...record.tags, ...fromTags(input.Tags) });
    return {};
  },
});
