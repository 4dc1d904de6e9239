import { fromTags } from '../tag-list.ts';
import { efsOperation } from './model/efs.ts';
import { fileSystemArn, fileSystemNamed, fileSystems } from './model/file-systems.ts';

export const tagResource = efsOperation({
  name: 'TagResource',
  mutates: true,
  resource: (input, call) => fileSystemArn(call, input.ResourceId),
  handle: (input, call) => {
    const file = fileSystemNamed(call, input.ResourceId);
    fileSystems.change(call.world, file, { tags: { ...file.tags, ...fromTags(input.Tags) } });
    return {};
  },
});
