import { efsOperation } from './model/efs.ts';
import { mountTargetNamed, mountTargets } from './model/mount-targets.ts';

export const deleteMountTarget = efsOperation({
  name: 'DeleteMountTarget',
  mutates: true,
  handle: (input, call) => {
    mountTargets.remove(call.world, mountTargetNamed(call, input.MountTargetId));
    return {};
  },
});
