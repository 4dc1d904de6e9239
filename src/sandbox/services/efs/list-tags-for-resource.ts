import { toTags } from '../tag-list.ts';
import { efsOperation } from './model/efs.ts';
import { fileSystemArn, fileSystemNamed } from './model/file-systems.ts';

export const listTagsForResource = efsOperation({
  name: 'ListTagsForResource',
  mutates: false,
  resource: (input, call) => fileSystemArn(call, input.ResourceId),
  handle: (input, call) => ({ Tags: toTags(fileSystemNamed(call, input.ResourceId).tags) }),
});
