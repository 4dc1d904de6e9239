import { Fn, Token } from 'cdktf';
import { nameOfArn } from '../domain/arn.ts';

/** A role with its name, such as an `IamRole` or a `StudioExecutionRole` of the same app. */
export interface HasRoleName {
  readonly arn: string;
  readonly name: string;
  /** Of a construct. */
  readonly node?: { readonly id: string };
}

/** A role: its ARN, or the construct that makes it. */
export type GivenRole = string | HasRoleName;

/** ARN and name of a role. Inline policies go by the name, which is the end of the ARN. */
export function roleOf(role: GivenRole): HasRoleName {
  // Only what both have: a construct's other members are none of the reader's business.
  if (typeof role !== 'string') return { arn: role.arn, name: role.name };
  const name = Token.isUnresolved(role) ? Fn.basename(role) : nameOfArn(role);
  return { arn: role, name };
}
