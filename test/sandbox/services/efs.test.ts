import {
  EFS,
  FileSystemAlreadyExists,
  FileSystemInUse,
  FileSystemNotFound,
  MountTargetConflict,
} from '@aws-sdk/client-efs';
import { CreateDomainCommand, DeleteDomainCommand, DescribeDomainCommand } from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, ROLE, testSandbox } from '../support/world.ts';

async function efsWorld() {
  const world = await testSandbox();
  const efs = new EFS(clientConfig(world.sandbox.url, OWNER));
  onTestFinished(() => efs.destroy());
  return { ...world, efs };
}

test('a file system goes when nothing is mounted from it', async () => {
  const { efs } = await efsWorld();
  const made = await efs.createFileSystem({ CreationToken: 't', Encrypted: true, Tags: [{ Key: 'Name', Value: 'n' }] });
  expect(made).toMatchObject({ LifeCycleState: 'available', Name: 'n', NumberOfMountTargets: 0, OwnerId: OWNER });
  const FileSystemId = made.FileSystemId ?? '';
  const again = await rejection(efs.createFileSystem({ CreationToken: 't' }));
  expect(again).toBeInstanceOf(FileSystemAlreadyExists);
  expect(again).toMatchObject({ FileSystemId, ErrorCode: 'FileSystemAlreadyExists' });
  const target = await efs.createMountTarget({
    FileSystemId,
    SubnetId: 'subnet-1',
    SecurityGroups: ['sg-0123456789abcdef0'],
  });
  expect(await rejection(efs.createMountTarget({ FileSystemId, SubnetId: 'subnet-1' }))).toBeInstanceOf(
    MountTargetConflict,
  );
  expect(await rejection(efs.deleteFileSystem({ FileSystemId }))).toBeInstanceOf(FileSystemInUse);
  const MountTargetId = target.MountTargetId ?? '';
  await efs.modifyMountTargetSecurityGroups({ MountTargetId, SecurityGroups: ['sg-0123456789abcdef1'] });
  expect((await efs.describeMountTargetSecurityGroups({ MountTargetId })).SecurityGroups).toEqual([
    'sg-0123456789abcdef1',
  ]);
  await efs.tagResource({ ResourceId: FileSystemId, Tags: [{ Key: 'k', Value: 'v' }] });
  await efs.untagResource({ ResourceId: FileSystemId, TagKeys: ['Name'] });
  expect((await efs.listTagsForResource({ ResourceId: FileSystemId })).Tags).toEqual([{ Key: 'k', Value: 'v' }]);
  await efs.deleteMountTarget({ MountTargetId });
  await efs.deleteFileSystem({ FileSystemId });
  expect(await rejection(efs.describeFileSystems({ FileSystemId }))).toBeInstanceOf(FileSystemNotFound);
});

test.each([
  ['Retain', 1],
  ['Delete', 0],
] as const)('the home of a domain is a file system; %s leaves %i of them', async (HomeEfsFileSystem, left) => {
  const { efs, sagemaker, tick } = await efsWorld();
  const client = sagemaker(OWNER);
  const { DomainId } = await client.send(
    new CreateDomainCommand({
      DomainName: 'studio',
      AuthMode: 'IAM',
      VpcId: 'vpc-1',
      SubnetIds: ['subnet-1', 'subnet-2'],
      DefaultUserSettings: { ExecutionRole: ROLE },
    }),
  );
  await tick(1);
  const { HomeEfsFileSystemId: FileSystemId } = await client.send(new DescribeDomainCommand({ DomainId }));
  expect((await efs.describeFileSystems({ FileSystemId })).FileSystems).toMatchObject([{ NumberOfMountTargets: 2 }]);
  const { MountTargets } = await efs.describeMountTargets({ FileSystemId });
  expect(MountTargets?.map((one) => one.SubnetId)).toEqual(['subnet-1', 'subnet-2']);
  await client.send(new DeleteDomainCommand({ DomainId, RetentionPolicy: { HomeEfsFileSystem } }));
  expect((await efs.describeFileSystems({})).FileSystems).toHaveLength(left);
});
