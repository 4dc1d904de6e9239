import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../../domain/policy-document.ts';
import { aws } from '../aws.ts';
import { roleOf, type GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import { denyInOrganization, denyInRoles, observe, onCallTrust, stop, unassign } from '../policies/on-call.ts';
import { policyText } from '../policies/statements.ts';

/** What somebody on call may do in one account. */
export interface OnCallRoleProps {
  /** ARNs of who may take the role. */
  readonly trustedBy: readonly string[];

  /**
   * Roles of this account that carry the prepared denial: `ContainmentGuardrail.roles`.
   * @default none
   */
  readonly guardedRoles?: readonly GivenRole[];

  /**
   * ARN of the prepared service control policy, in its account: `ContainmentGuardrail.servicePolicy.arn`.
   * @default none
   */
  readonly servicePolicy?: string;

  /**
   * ARN of the Identity Center instance, in the account that administers it.
   * @default people cannot be looked up and taken out of applications from here
   */
  readonly identityCenter?: string;

  /**
   * Whether whoever takes the role has to have signed in with a second factor. Sessions of Identity Center do not carry
   * that fact, so this is for IAM users.
   * @default false
   */
  readonly secondFactor?: boolean;

  /**
   * Name of the role, the same in every account.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Tags of the role.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The least that cutting somebody off needs in one account: see who runs what, stop jobs, executions and apps, take back
 * grants; where it was prepared, write the denial; where Identity Center is administered, take people out of applications.
 * It reads no data. One per account, each with what is there.
 *
 * @example
 * new OnCallRole(stack, 'sagelane-on-call', {
 *   trustedBy: ['arn:aws:iam::123456789012:role/on-call'],
 *   guardedRoles: ['arn:aws:iam::777788889999:role/studio-execution'],
 * });
 */
export class OnCallRole extends Construct {
  /** The role itself. */
  readonly role: IamRole;

  constructor(scope: Construct, id: string, props: OnCallRoleProps) {
    super(scope, id);
    const { trustedBy, guardedRoles = [], servicePolicy, identityCenter, secondFactor = false, tags } = props;
    if (trustedBy.length === 0) Annotations.of(this).addError('an on-call role needs somebody who may take it');
    const home = homeOf(this);
    this.role = new aws.IamRole(this, 'Default', {
      name: props.name ?? id,
      description: 'Cuts people off in an incident',
      assumeRolePolicy: policyText(onCallTrust(trustedBy, secondFactor)),
      ...(tags && { tags: { ...tags } }),
    });
    const document = policyDocument(
      observe(),
      ...stop(home),
      ...(guardedRoles.length > 0 ? [denyInRoles(guardedRoles.map((role) => roleOf(role).arn))] : []),
      ...(servicePolicy === undefined ? [] : denyInOrganization(servicePolicy)),
      ...(identityCenter === undefined ? [] : unassign(home, identityCenter)),
    );
    new aws.IamRolePolicy(this, 'runbook', { name: 'runbook', role: this.role.name, policy: policyText(document) });
  }

  /** ARN of the role. */
  get arn(): string {
    return this.role.arn;
  }
}
