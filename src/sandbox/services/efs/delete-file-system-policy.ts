import { efsOperation } from './model/efs.ts';
import { fileSystemNamed, fileSystems, onFileSystem } from './model/file-systems.ts';

export const deleteFileSystemPolicy = efsOperation({
  name: 'DeleteFileSystemPolicy',
  mutates: true,
  ...onFileSystem,
  handle: (input, call) => {
    fileSystems.change(call.world, fileSystemNamed(call, input.FileSystemId), { body: { policy: null } });
    return {};
  },
});
