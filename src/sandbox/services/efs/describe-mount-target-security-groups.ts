import { efsOperation } from './model/efs.ts';
import { mountTargetNamed } from './model/mount-targets.ts';

export const describeMountTargetSecurityGroups = efsOperation({
  name: 'DescribeMountTargetSecurityGroups',
  mutates: false,
  handle: (input, call) => ({ SecurityGroups: [...mountTargetNamed(call, input.MountTargetId).body.securityGroups] }),
});
