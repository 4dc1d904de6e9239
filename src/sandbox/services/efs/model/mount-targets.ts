import type { LifeCycleState, MountTargetDescription } from '@aws-sdk/client-efs';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './efs.ts';

interface MountTargetBody {
  readonly fileSystem: string;
  readonly subnet: string;
  readonly address: string;
  readonly securityGroups: readonly string[];
}

type MountTarget = Kept<MountTargetBody>;

export const mountTargets = resourceKind<MountTargetBody>('efs:mount-target');

const mountTargetArn = ({ region, account }: Pick<Call, 'region' | 'account'>, id: string): Arn =>
  `arn:aws:elasticfilesystem:${region}:${account}:mount-target/${id}`;

export function mountTargetNamed(call: Call, id = ''): MountTarget {
  const found = mountTargets.find(call, mountTargetArn(call, id));
  return found ?? fail('MountTargetNotFound', `Mount target '${id}' does not exist.`);
}

/** A file system's address in a subnet; one that is going holds its place until it is gone. */
export function makeMountTarget(
  call: Call,
  fileSystem: { readonly arn: Arn; readonly name: string },
  subnet: string,
  { address, securityGroups }: { readonly address?: string | undefined; readonly securityGroups: readonly string[] },
): MountTarget {
  const others = mountTargets.in(call.world, fileSystem.arn);
  if (others.some((one) => one.body.subnet === subnet))
    fail('MountTargetConflict', 'mount target already exists in this AZ');
  const id = `fsmt-${call.world.newId().replaceAll('-', '').slice(0, 17)}`;
  return mountTargets.make(call, {
    arn: mountTargetArn(call, id),
    name: id,
    parent: fileSystem.arn,
    status: 'available',
    body: {
      fileSystem: fileSystem.name,
      subnet,
      address: address ?? `10.0.${others.length}.10`,
      securityGroups,
    },
  });
}

export const toMountTarget = ({ name, account, status, body }: MountTarget): MountTargetDescription => ({
  OwnerId: account,
  MountTargetId: name,
  FileSystemId: body.fileSystem,
  SubnetId: body.subnet,
  LifeCycleState: status as LifeCycleState,
  IpAddress: body.address,
  NetworkInterfaceId: `eni-${name.slice(5)}`,
});
