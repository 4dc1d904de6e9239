import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import { homeOf } from '../home.ts';
import { policyText } from '../policies/statements.ts';
import { ownSpaces, studioTrust } from '../policies/studio.ts';

/** The role that notebooks and jobs of a Studio domain run as. */
export interface StudioExecutionRoleProps {
  /**
   * Name of the role, unique in its account.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * ARN of a managed policy that bounds what the role can ever do.
   * @default none
   */
  readonly permissionsBoundary?: string;

  /**
   * Longest session, in seconds: 3600 to 43200.
   * @default 3600
   */
  readonly maxSessionSeconds?: number;

  /**
   * Tags of the role.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A role that carries a person's identity: SageMaker may take it (`sts:AssumeRole`) and set who it acts for
 * (`sts:SetContext`). By itself it opens Studio and manages the person's own private spaces, nothing more; `S3AccessGrants`,
 * `AthenaWithIdentity`, `LakeFormationIdentity` and `BackgroundTraining` add what they need.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html
 *
 * @example
 * new StudioExecutionRole(stack, 'vision-studio-execution');
 */
export class StudioExecutionRole extends Construct {
  /** The role itself. */
  readonly role: IamRole;

  constructor(scope: Construct, id: string, props: StudioExecutionRoleProps = {}) {
    super(scope, id);
    const { permissionsBoundary, maxSessionSeconds, tags } = props;
    this.role = new aws.IamRole(this, 'Default', {
      name: props.name ?? id,
      description: 'Carries the identity of the person who signed in to SageMaker Studio',
      assumeRolePolicy: policyText(studioTrust()),
      ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
      ...(maxSessionSeconds === undefined ? {} : { maxSessionDuration: maxSessionSeconds }),
      ...(tags && { tags: { ...tags } }),
    });
    new aws.IamRolePolicy(this, 'own-spaces', {
      name: 'own-spaces',
      role: this.role.name,
      policy: policyText(ownSpaces(homeOf(this))),
    });
  }

  /** ARN of the role. */
  get arn(): string {
    return this.role.arn;
  }

  /** Name of the role. */
  get name(): string {
    return this.role.name;
  }
}
