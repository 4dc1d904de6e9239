import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { IamRolePolicyConfig } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import { aws } from './aws.ts';
import { roleOf, type GivenRole } from './given-role.ts';

/** The same inline policy in each of those roles. */
export const addToRoles = (
  scope: Construct,
  what: string,
  roles: readonly GivenRole[],
  policy: Omit<IamRolePolicyConfig, 'role'>,
): IamRolePolicy[] =>
  roles.map(
    (role, index) =>
      new aws.IamRolePolicy(scope, `${what}-${labelOf(role, index)}`, { ...policy, role: roleOf(role).name }),
  );

/** Told apart by name, so that another order leaves the addresses alone. A name known at apply alone has only a place. */
function labelOf(role: GivenRole, index: number): string {
  if (typeof role !== 'string' && role.node) return role.node.id;
  const { name } = roleOf(role);
  return Token.isUnresolved(name) ? String(index + 1) : name;
}
