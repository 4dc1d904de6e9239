import { efsOperation, fail } from './model/efs.ts';
import { fileSystemNamed, onFileSystem } from './model/file-systems.ts';
import { makeMountTarget, toMountTarget } from './model/mount-targets.ts';

export const createMountTarget = efsOperation({
  name: 'CreateMountTarget',
  mutates: true,
  assumed: 'a mount target is available at once; one per subnet, in whatever zone it is',
  ...onFileSystem,
  handle: (input, call) => {
    const { SubnetId: subnet = '', IpAddress: address, SecurityGroups: securityGroups = [] } = input;
    if (!/^subnet-[0-9a-z-]+$/.test(subnet)) return fail('SubnetNotFound', `The subnet ID '${subnet}' does not exist`);
    const file = fileSystemNamed(call, input.FileSystemId);
    return toMountTarget(makeMountTarget(call, file, subnet, { address, securityGroups }));
  },
});
