import type * as Efs from '@aws-sdk/client-efs';
import type { Operations } from '../../operation.ts';
import { createFileSystem } from './create-file-system.ts';
import { createMountTarget } from './create-mount-target.ts';
import { deleteFileSystem } from './delete-file-system.ts';
import { deleteFileSystemPolicy } from './delete-file-system-policy.ts';
import { deleteMountTarget } from './delete-mount-target.ts';
import { describeFileSystemPolicy } from './describe-file-system-policy.ts';
import { describeFileSystems } from './describe-file-systems.ts';
import { describeMountTargetSecurityGroups } from './describe-mount-target-security-groups.ts';
import { describeMountTargets } from './describe-mount-targets.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { modifyMountTargetSecurityGroups } from './modify-mount-target-security-groups.ts';
import { putFileSystemPolicy } from './put-file-system-policy.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateFileSystem } from './update-file-system.ts';

/** What of EFS is emulated: file systems and their mount targets. */
export const efs = [
  createFileSystem,
  createMountTarget,
  deleteFileSystem,
  deleteFileSystemPolicy,
  deleteMountTarget,
  describeFileSystemPolicy,
  describeFileSystems,
  describeMountTargetSecurityGroups,
  describeMountTargets,
  listTagsForResource,
  modifyMountTargetSecurityGroups,
  putFileSystemPolicy,
  tagResource,
  untagResource,
  updateFileSystem,
] as const satisfies Operations<typeof Efs>;
