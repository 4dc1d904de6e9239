import type { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy/index.js';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { Annotations, Aspects } from 'cdktf';
import { Construct } from 'constructs';
import { containmentPolicy } from '../../domain/containment-policy.ts';
import { accountOf } from '../account-of.ts';
import { aws } from '../aws.ts';
import type { GivenRole } from '../given-role.ts';
import { policyText } from '../policies/statements.ts';
import { addToRoles } from '../role-policies.ts';
import { policyQuotas } from './policy-quotas.ts';

/** Where a person can be cut off by one small change. */
export interface ContainmentGuardrailProps {
  /**
   * Account ids, ids of organizational units (`ou-…`) or of the root (`r-…`) that a service control policy is attached to.
   * The stack has to be of the management account, or of the delegated administrator for policies. The management
   * account itself cannot be a target: such policies do not bind it, list its roles instead.
   * @default no service control policy
   */
  readonly targets?: readonly string[];

  /**
   * Id of the management account, which is refused as a target.
   * @default the account of the enclosing `AccountStack`
   */
  readonly managementAccount?: string;

  /**
   * Roles of the stack's own account that carry the denial as an inline policy, where no service control policy reaches.
   * @default none
   */
  readonly roles?: readonly GivenRole[];

  /**
   * Name of the policies.
   * @default 'sagelane-containment'
   */
  readonly name?: string;
}

/** Told by it again, from AWS alone. */
const TAGS = { sagelane: 'containment' };

/**
 * Prepares containment: a denial of everything to sessions that carry one person's `identitystore:UserId`, which names
 * nobody until an incident puts somebody there. What an incident writes is left alone: Terraform never plans the contents
 * back. Other people on the same roles are not concerned.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html
 *
 * @example
 * new ContainmentGuardrail(stack, 'containment', {
 *   roles: ['arn:aws:iam::777788889999:role/studio-execution'],
 * });
 */
export class ContainmentGuardrail extends Construct {
  /** The service control policy, when there are targets. */
  readonly servicePolicy: OrganizationsPolicy | undefined;
  /** One per role, in the order given. */
  readonly rolePolicies: readonly IamRolePolicy[];

  constructor(scope: Construct, id: string, props: ContainmentGuardrailProps) {
    super(scope, id);
    const { targets = [], roles = [], name = 'sagelane-containment' } = props;
    if (targets.length === 0 && roles.length === 0) {
      Annotations.of(this).addError('a guardrail needs targets for a service control policy, or roles');
    }
    const policy = policyText(containmentPolicy());
    if (targets.length > 0) this.servicePolicy = this.attach(name, policy, props);
    this.rolePolicies = addToRoles(this, 'role', roles, { name, policy, lifecycle: { ignoreChanges: ['policy'] } });
    Aspects.of(this).add(policyQuotas());
  }

  private attach(name: string, content: string, props: ContainmentGuardrailProps): OrganizationsPolicy {
    const { targets = [], managementAccount = accountOf(this)?.id } = props;
    const policy = new aws.OrganizationsPolicy(this, 'Default', {
      name,
      description: 'Refuses everything to people who are contained; nobody, until an incident',
      content,
      tags: TAGS,
      // An incident may tag it with its ticket and its end.
      lifecycle: { ignoreChanges: ['content', 'tags', 'tags_all'] },
    });
    for (const targetId of new Set(targets)) {
      if (targetId === managementAccount) {
        Annotations.of(this).addError(
          `${targetId} is the management account, which service control policies do not bind: list its roles instead`,
        );
      }
      new aws.OrganizationsPolicyAttachment(this, `target-${targetId}`, { policyId: policy.id, targetId });
    }
    return policy;
  }
}
