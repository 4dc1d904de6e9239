import { efsOperation } from './model/efs.ts';
import { mountTargetNamed, mountTargets } from './model/mount-targets.ts';

export const modifyMountTargetSecurityGroups = efsOperation({
  name: 'ModifyMountTargetSecurityGroups',
  mutates: true,
  handle: (input, call) => {
    const securityGroups = input.SecurityGroups ?? [];
    mountTargets.change(call.world, mountTargetNamed(call, input.MountTargetId), { body: { securityGroups } });
    return {};
  },
});
