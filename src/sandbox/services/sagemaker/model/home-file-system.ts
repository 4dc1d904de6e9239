import type { Call } from '../../../operation.ts';
import { fileSystemArn, fileSystems, makeFileSystem } from '../../efs/model/file-systems.ts';
import { makeMountTarget, mountTargets } from '../../efs/model/mount-targets.ts';
import type { Domain } from './domains.ts';

/** The file system in which a domain keeps the homes of its users, reached from each of its subnets. */
export function makeHomeFileSystem(call: Call, { arn, name, body }: Domain): void {
  const tags = { ManagedByAmazonSageMakerResource: arn };
  const key = body.KmsKeyId ?? body.HomeEfsFileSystemKmsKeyId;
  const content = { CreationToken: name, Encrypted: true, ...(key !== undefined && { KmsKeyId: key }) };
  const file = makeFileSystem(call, body.HomeEfsFileSystemId, content, tags);
  const securityGroups = [body.SecurityGroupIdForDomainBoundary];
  for (const subnet of new Set(body.SubnetIds)) makeMountTarget(call, file, subnet, { securityGroups });
}

/** Retained unless it is asked to go. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_RetentionPolicy.html */
export function endHomeFileSystem(call: Call, { body }: Domain, retention: string | undefined): void {
  const file = fileSystems.find(call, fileSystemArn(call, body.HomeEfsFileSystemId));
  if (retention !== 'Delete' || !file) return;
  for (const target of mountTargets.in(call.world, file.arn)) mountTargets.remove(call.world, target);
  fileSystems.remove(call.world, file);
}
