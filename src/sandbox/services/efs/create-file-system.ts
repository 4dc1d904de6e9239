import { fromTags } from '../tag-list.ts';
import { efsOperation, fail } from './model/efs.ts';
import { fileSystems, makeFileSystem, toFileSystem } from './model/file-systems.ts';

export const createFileSystem = efsOperation({
  name: 'CreateFileSystem',
  mutates: true,
  assumed: 'a file system is available at once, and holds nothing',
  handle: ({ Tags, ...input }, call) => {
    const same = fileSystems.own(call).find((one) => one.body.CreationToken === input.CreationToken);
    if (same) {
      const message = `File system '${same.name}' already exists with creation token '${input.CreationToken}'`;
      return fail('FileSystemAlreadyExists', message, { FileSystemId: same.name });
    }
    const id = `fs-${call.world.newId().replaceAll('-', '').slice(0, 17)}`;
    return toFileSystem(call, makeFileSystem(call, id, input, fromTags(Tags)));
  },
});
