import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../domain/policy-document.ts';
import { aws } from './aws.ts';
import { roleOf } from './given-role.ts';
import type { GivenRole } from './given-role.ts';
import { policyText } from './policies/statements.ts';
import { useShared } from './policies/use-shared.ts';
import type { SharedAccess } from './policies/use-shared.ts';

/** Who in the consumer account may use what is shared with it. */
export interface PipelineConsumerRoleProps {
  /** What is shared, as the owner shares it. */
  readonly access: readonly SharedAccess[];

  /**
   * ARNs of who may assume the role that is made. Required unless `role` is given.
   * @default nobody
   */
  readonly trustedBy?: readonly string[];

  /**
   * A role that exists and is only given the policy.
   * @default a role is made
   */
  readonly role?: GivenRole;

  /**
   * Name of the role that is made.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Tags of the role that is made.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The other half of a share: in the consumer account a role needs an identity policy on the owner's ARNs, the share alone
 * lets nobody in. What the role may really do is what both allow.
 *
 * https://docs.aws.amazon.com/ram/latest/userguide/getting-started-terms-and-concepts.html
 *
 * @example
 * new PipelineConsumerRole(stack, 'data-scientist', {
 *   trustedBy: ['arn:aws:iam::444455556666:root'],
 *   access: [
 *     { resources: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'], permission: 'execute' },
 *   ],
 * });
 */
export class PipelineConsumerRole extends Construct {
  /** The role, unless it existed. */
  readonly role: IamRole | undefined;
  /** The policy. */
  readonly policy: IamRolePolicy;

  constructor(scope: Construct, id: string, props: PipelineConsumerRoleProps) {
    super(scope, id);
    const { trustedBy = [], access, tags } = props;
    if (props.role === undefined) {
      if (trustedBy.length === 0)
        Annotations.of(this).addError('nobody may assume the role: give trustedBy, or a role that exists');
      this.role = new aws.IamRole(this, 'Default', {
        name: props.name ?? id,
        description: 'Uses what other accounts share',
        assumeRolePolicy: policyText(
          policyDocument({ Effect: 'Allow', Principal: { AWS: [...trustedBy] }, Action: 'sts:AssumeRole' }),
        ),
        ...(tags && Object.keys(tags).length > 0 ? { tags: { ...tags } } : {}),
      });
    }
    this.policy = new aws.IamRolePolicy(this, 'shared', {
      name: `${id}-shared`,
      role: this.role?.name ?? roleOf(props.role ?? '').name,
      policy: policyText(useShared(access)),
    });
  }
}
