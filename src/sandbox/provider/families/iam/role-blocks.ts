import type { IAM } from '@aws-sdk/client-iam';

import { attempt } from '../../aws/aws-fault.ts';
import { equivalentPolicies } from '../../policies/equivalent-policies.ts';
import { optionalText, text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';
import { deleteInlinePolicy, detachPolicy } from './role-policies.ts';

/** Makes a role's inline policies those of its `inline_policy` blocks. */
export async function changeInlinePolicies(
  iam: IAM,
  RoleName: string,
  before: readonly Fields[],
  after: readonly Fields[],
): Promise<void> {
  const named = (list: readonly Fields[]) => list.filter((one) => optionalText(one, 'name') !== undefined);
  const [had, wanted] = [named(before), named(after)];
  for (const { name } of had) {
    if (!wanted.some((one) => one['name'] === name)) await deleteInlinePolicy(iam, RoleName, String(name));
  }
  for (const policy of wanted) {
    if (had.some((one) => samePolicy(one, policy))) continue;
    const PolicyName = text(policy, 'name');
    await attempt(`putting IAM Role (${RoleName}) Policy (${PolicyName})`, () =>
      iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument: text(policy, 'policy') }),
    );
  }
}

/** Makes a role's attached policies those of its `managed_policy_arns`. */
export async function changeManagedPolicies(
  iam: IAM,
  RoleName: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  for (const arn of before) if (!after.includes(arn)) await detachPolicy(iam, RoleName, arn);
  for (const PolicyArn of after) {
    if (before.includes(PolicyArn)) continue;
    await attempt(`attaching IAM Policy (${PolicyArn}) to IAM Role (${RoleName})`, () =>
      iam.attachRolePolicy({ RoleName, PolicyArn }),
    );
  }
}

/** The blocks as the state has them while they mean what AWS has; else what AWS has. */
export function inlinePoliciesInState(state: readonly Fields[], found: readonly Fields[]): readonly Fields[] {
  const same = state.length === found.length && state.every((one) => found.some((other) => samePolicy(one, other)));
  return same ? state : found;
}

const samePolicy = (left: Fields, right: Fields): boolean =>
  left['name'] === right['name'] &&
  equivalentPolicies(optionalText(left, 'policy') ?? '', optionalText(right, 'policy') ?? '');
