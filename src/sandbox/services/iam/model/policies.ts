import type { Policy, PolicyVersion as WirePolicyVersion } from '@aws-sdk/client-iam';
import type { Call } from '../../../operation.ts';
import type { PolicyRecord, PolicyVersion } from '../../../world/records/identity.ts';
import { encoded, fail } from './iam.ts';
import { toTags } from '../../tag-list.ts';

/** A customer managed policy of the caller's account. */
export function policyNamed(call: Call, arn = ''): PolicyRecord {
  const found = call.world.tables.policies.get(arn);
  if (found?.account === call.account) return found;
  return fail('NoSuchEntityException', `Policy ${arn} was not found.`);
}

/** Policies that AWS manages exist by any name. */
export const isAwsManaged = (arn: string): boolean => /^arn:aws[a-z-]*:iam::aws:policy\/./.test(arn);

export function versionNamed(policy: PolicyRecord, id = ''): PolicyVersion {
  const found = policy.versions.find((one) => one.id === id);
  return (
    found ?? fail('NoSuchEntityException', `Policy ${policy.arn} version ${id} does not exist or is not attachable.`)
  );
}

export const putPolicy = (call: Call, policy: PolicyRecord): PolicyRecord =>
  call.world.tables.policies.put(policy.arn, policy);

export const attachmentsOf = (call: Call, arn: string): number =>
  call.world.tables.roles.by('account', call.account).filter((role) => role.attached.includes(arn)).length;

/** How many roles it bounds. */
export const boundariesOf = (call: Call, arn: string): number =>
  call.world.tables.roles.by('account', call.account).filter((role) => role.permissionsBoundary === arn).length;

export const toPolicy = (call: Call, policy: PolicyRecord): Policy => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersion,
  AttachmentCount: attachmentsOf(call, policy.arn),
  PermissionsBoundaryUsageCount: boundariesOf(call, policy.arn),
  IsAttachable: true,
  ...(policy.description !== null && { Description: policy.description }),
  CreateDate: new Date(policy.createdAt),
  UpdateDate: new Date(policy.updatedAt),
  Tags: toTags(policy.tags),
});

export const toVersion = (policy: PolicyRecord, version: PolicyVersion, document: boolean): WirePolicyVersion => ({
  ...(document && { Document: encoded(version.text) }),
  VersionId: version.id,
  IsDefaultVersion: version.id === policy.defaultVersion,
  CreateDate: new Date(version.createdAt),
});
