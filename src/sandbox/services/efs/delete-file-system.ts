import { efsOperation, fail } from './model/efs.ts';
import { fileSystemNamed, fileSystems, onFileSystem } from './model/file-systems.ts';
import { mountTargets } from './model/mount-targets.ts';

export const deleteFileSystem = efsOperation({
  name: 'DeleteFileSystem',
  mutates: true,
  ...onFileSystem,
  handle: (input, call) => {
    const file = fileSystemNamed(call, input.FileSystemId);
    if (mountTargets.in(call.world, file.arn).length > 0)
      return fail('FileSystemInUse', `File system '${file.name}' has mount targets and cannot be deleted.`);
    fileSystems.remove(call.world, file);
    return {};
  },
});
