import { efsOperation } from './model/efs.ts';
import { fileSystemNamed, fileSystems, onFileSystem, toFileSystem } from './model/file-systems.ts';

export const updateFileSystem = efsOperation({
  name: 'UpdateFileSystem',
  mutates: true,
  ...onFileSystem,
  handle: (input, call) => {
    const { ThroughputMode, ProvisionedThroughputInMibps } = input;
    const file = fileSystemNamed(call, input.FileSystemId);
    return toFileSystem(
      call,
      fileSystems.change(call.world, file, {
        body: {
          ...(ThroughputMode && { ThroughputMode }),
          ...(ProvisionedThroughputInMibps !== undefined && { ProvisionedThroughputInMibps }),
        },
      }),
    );
  },
});
