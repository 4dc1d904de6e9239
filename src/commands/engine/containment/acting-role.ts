import type { PolicyReaders } from '../../../aws/ports.ts';
import { nameOfArn, type Arn } from '../../../domain/arn.ts';
import { denialsIn } from '../../../domain/containment/denial.ts';
import type { ActingRole } from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { wordsOf } from './words-of.ts';

/** A role with the denials in its policy of that name, or why it can carry none. */
export async function readActingRole(
  policies: PolicyReaders,
  arn: Arn,
  why: string,
  policy: string,
): Promise<ActingRole> {
  const closed = closedRole(arn);
  if (closed !== null) return { arn, why, policy, denials: [], closed };
  try {
    return { arn, why, policy, denials: denialsIn(await policies.inRole(nameOfArn(arn), policy)), closed: null };
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { arn, why, policy, denials: [], closed: wordsOf(thrown) };
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html and permission sets of Identity Center */
function closedRole(arn: Arn): string | null {
  if (arn.includes(':role/aws-service-role/')) return `${arn} is a service's own role, which nobody can change`;
  if (arn.includes(':role/aws-reserved/')) return `${arn} is made by a permission set, which IAM cannot change`;
  return null;
}
