import { uniqueId } from '../../world/access-keys.ts';
import { fail, iamOperation, requireName, requirePath, requirePolicy } from './model/iam.ts';
import { findRole, putRole, toRole } from './model/roles.ts';
import { fromTags } from '../tag-list.ts';

export const createRole = iamOperation({
  name: 'CreateRole',
  mutates: true,
  handle: (input, call) => {
    const name = requireName('roleName', input.RoleName ?? '', 64);
    const path = requirePath(input.Path);
    if (findRole(call, name)) return fail('EntityAlreadyExistsException', `Role with name ${name} already exists.`);
    const role = putRole(call, {
      arn: `arn:aws:iam::${call.account}:role${path}${name}`,
      account: call.account,
      name,
      path,
      id: uniqueId('AROA'),
      trust: requirePolicy(input.AssumeRolePolicyDocument, 'trust'),
      description: input.Description ?? null,
      maxSessionSeconds: input.MaxSessionDuration ?? 3600,
      permissionsBoundary: input.PermissionsBoundary ?? null,
      createdAt: call.now,
      tags: fromTags(input.Tags),
      inline: {},
      attached: [],
    });
    return { Role: toRole(role) };
  },
});
