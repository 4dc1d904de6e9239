import { ProviderFault } from '../engine/fault.ts';
import type { DataSourceType } from '../engine/resource-type.ts';
import { tagsOfList } from '../engine/tags.ts';
import { unlessGone } from '../aws/aws-fault.ts';
import { GONE, decodedDocument } from '../families/iam/documents.ts';
import { text } from '../values/fields.ts';

export const iamRoleData: DataSourceType = {
  type: 'aws_iam_role',
  async read(config, { clients }) {
    const iam = await clients.iam();
    const RoleName = text(config, 'name');
    const role = (await unlessGone(GONE, `reading IAM Role (${RoleName})`, () => iam.getRole({ RoleName })))?.Role;
    if (!role) throw new ProviderFault(`reading IAM Role (${RoleName}): couldn't find resource`, { path: ['name'] });
    const used = role.RoleLastUsed?.LastUsedDate;
    return {
      id: RoleName,
      arn: role.Arn ?? null,
      assume_role_policy: decodedDocument(role.AssumeRolePolicyDocument),
      create_date: role.CreateDate ? seconds(role.CreateDate) : null,
      description: role.Description ?? '',
      max_session_duration: role.MaxSessionDuration ?? null,
      path: role.Path ?? '/',
      permissions_boundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? '',
      role_last_used: used ? [{ last_used_date: seconds(used), region: role.RoleLastUsed?.Region ?? null }] : [],
      tags: tagsOfList((role.Tags ?? []).map(({ Key, Value }) => ({ key: Key, value: Value }))),
      unique_id: role.RoleId ?? null,
    };
  },
};

const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
