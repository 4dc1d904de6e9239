import type { Arn } from '../../domain/arn.ts';
import { statementsOf, type Statement } from '../access/policy.ts';
import { awsManagedPolicy } from './aws-managed-policies.ts';
import type { Caller } from './caller.ts';
import type { RoleRecord } from './records/identity.ts';
import type { World } from './world.ts';

/** The role behind a session; its path is not in the session's ARN. */
export function roleOf(world: World, caller: Pick<Caller, 'arn' | 'session'>): RoleRecord | undefined {
  const known = caller.session?.role;
  if (known !== undefined) return world.tables.roles.get(known);
  const match = /^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller.arn);
  return match ? world.tables.roles.by('name', `${match[1]}/${match[2]}`)[0] : undefined;
}

/** The account's own key administers it; everybody else is what his policies say. */
export const isRoot = ({ arn }: Pick<Caller, 'arn'>): boolean => /^arn:aws[a-z-]*:iam::\d{12}:root$/.test(arn);

/** The text in force of a managed policy; nothing when there is none. */
export function managedPolicyText(world: World, arn: Arn): string {
  const own = world.tables.policies.get(arn);
  return own ? (own.versions.find((one) => one.id === own.defaultVersion)?.text ?? '') : (awsManagedPolicy(arn) ?? '');
}

/** What a role's inline and attached policies say. */
export const rolePolicies = (world: World, role: RoleRecord): readonly Statement[] =>
  [...Object.values(role.inline), ...role.attached.map((arn) => managedPolicyText(world, arn))].flatMap((text) =>
    statementsOf(text),
  );

/** A session's policies: texts, and ARNs of managed ones. */
export const sessionPolicies = (world: World, policies: readonly string[]): readonly Statement[] =>
  policies.flatMap((one) => statementsOf(one.startsWith('arn:') ? managedPolicyText(world, one) : one));
