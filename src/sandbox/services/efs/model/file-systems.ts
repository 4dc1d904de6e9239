import type { CreateFileSystemRequest, FileSystemDescription, LifeCycleState } from '@aws-sdk/client-efs';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { toTags } from '../../tag-list.ts';
import { fail } from './efs.ts';
import { mountTargets } from './mount-targets.ts';

type FileSystemBody = Omit<CreateFileSystemRequest, 'Tags'> & {
  readonly policy: string | null;
};

type FileSystem = Kept<FileSystemBody>;

export const fileSystems = resourceKind<FileSystemBody>('efs:file-system');

/** A file system by id or ARN. */
export const fileSystemArn = ({ region, account }: Pick<Call, 'region' | 'account'>, id = ''): Arn =>
  id.startsWith('arn:') ? id : `arn:aws:elasticfilesystem:${region}:${account}:file-system/${id}`;

interface OfFileSystem {
  readonly FileSystemId?: string | undefined;
}

/** What access is decided on: the file system, and its own policy. */
export const onFileSystem = {
  resource: ({ FileSystemId: id }: OfFileSystem, call: Call): Arn => (id === undefined ? '*' : fileSystemArn(call, id)),
  policy: ({ FileSystemId: id }: OfFileSystem, call: Call): string | undefined =>
    fileSystems.find(call, fileSystemArn(call, id))?.body.policy ?? undefined,
} as const;

export function fileSystemNamed(call: Call, id = ''): FileSystem {
  const found = fileSystems.find(call, fileSystemArn(call, id));
  return found ?? fail('FileSystemNotFound', `File system '${id}' does not exist.`);
}

/** Makes one as another service or a caller asks it; available at once. */
export const makeFileSystem = (
  call: Call,
  id: string,
  body: Omit<FileSystemBody, 'policy'>,
  tags: Readonly<Record<string, string>>,
): FileSystem =>
  fileSystems.make(call, {
    arn: fileSystemArn(call, id),
    name: id,
    status: 'available',
    tags,
    body: { PerformanceMode: 'generalPurpose', ThroughputMode: 'bursting', Encrypted: false, ...body, policy: null },
  });

export function toFileSystem(call: Call, file: FileSystem): FileSystemDescription {
  const { policy: _policy, CreationToken: token, Backup: _backup, ...body } = file.body;
  return {
    ...body,
    OwnerId: file.account,
    CreationToken: token,
    FileSystemId: file.name,
    FileSystemArn: file.arn,
    CreationTime: new Date(file.createdAt),
    LifeCycleState: file.status as LifeCycleState,
    ...(file.tags['Name'] !== undefined && { Name: file.tags['Name'] }),
    NumberOfMountTargets: mountTargets.in(call.world, file.arn).length,
    SizeInBytes: { Value: 6144, ValueInIA: 0, ValueInStandard: 6144 },
    PerformanceMode: body.PerformanceMode,
    FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' },
    Tags: toTags(file.tags),
  };
}
