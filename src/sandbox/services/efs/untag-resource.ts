import { withoutTags } from '../tag-list.ts';
import { efsOperation } from './model/efs.ts';
import { fileSystemArn, fileSystemNamed, fileSystems } from './model/file-systems.ts';

export const untagResource = efsOperation({
  name: 'UntagResource',
  mutates: true,
  resource: (input, call) => fileSystemArn(call, input.ResourceId),
  handle: (input, call) => {
    const file = fileSystemNamed(call, input.ResourceId);
    fileSystems.change(call.world, file, { tags: withoutTags(file.tags, input.TagKeys) });
    return {};
  },
});
