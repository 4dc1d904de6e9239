import { efsOperation, efsPage, fail } from './model/efs.ts';
import { fileSystemNamed, onFileSystem } from './model/file-systems.ts';
import { mountTargetNamed, mountTargets, toMountTarget } from './model/mount-targets.ts';

export const describeMountTargets = efsOperation({
  name: 'DescribeMountTargets',
  mutates: false,
  assumed: 'mount targets are found by their file system or id, not by access point',
  ...onFileSystem,
  handle: (input, call) => {
    const { FileSystemId: file, MountTargetId: id } = input;
    if ((file === undefined) === (id === undefined))
      return fail('BadRequest', 'You must specify exactly one mutually exclusive parameter.');
    const all =
      id === undefined ? mountTargets.in(call.world, fileSystemNamed(call, file).arn) : [mountTargetNamed(call, id)];
    const { items, rest } = efsPage(call, all, input);
    return { MountTargets: items.map(toMountTarget), ...rest };
  },
});
