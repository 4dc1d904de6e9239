import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import { roleOf, type GivenRole } from '../given-role.ts';
import { homeOf } from '../home.ts';
import { policyText } from '../policies/statements.ts';
import { leaveDataToGrants, submitJobs } from '../policies/training.ts';
import type { S3AccessGrants } from './s3-access-grants.ts';

/** Jobs that go on as the person who started them. */
export interface BackgroundTrainingProps {
  /** The role that people have in Studio. Jobs run as it too. Its trust has to allow `sts:SetContext`. */
  readonly executionRole: GivenRole;

  /**
   * The access grants that decide about data: the role is denied their buckets, because jobs fall back to the role
   * where no grant gives them something.
   */
  readonly accessGrants: S3AccessGrants;

  /**
   * ARNs of the ECR repositories whose images jobs may run. Images of AWS's own accounts have to be named too.
   * @default the account's repositories in the stack's Region
   */
  readonly images?: readonly string[];
}

/**
 * What an execution role needs so that people just submit training and processing jobs, which then run as themselves,
 * also after they signed out. How long such a session lasts is set in the console of Identity Center: AWS has no API for it.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-user-background-sessions.html
 *
 * @example
 * const directory = new IdentityDirectory(stack, 'directory', {
 *   instance: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
 * });
 * const executionRole = new StudioExecutionRole(stack, 'studio-execution');
 * const accessGrants = new S3AccessGrants(stack, 'training-data', {
 *   directory,
 *   executionRoles: [executionRole],
 *   grants: [{ location: 's3://training-data/*', permission: 'readwrite', to: { group: 'analysts' } }],
 * });
 * new BackgroundTraining(stack, 'training', { executionRole, accessGrants });
 */
export class BackgroundTraining extends Construct {
  /** What lets people submit. */
  readonly submit: IamRolePolicy;
  /** What leaves the data to the grants. */
  readonly leaveData: IamRolePolicy;

  constructor(scope: Construct, id: string, props: BackgroundTrainingProps) {
    super(scope, id);
    const { arn, name: role } = roleOf(props.executionRole);
    const { accessGrants, images = [] } = props;
    this.submit = new aws.IamRolePolicy(this, 'Default', {
      name: `${id}-jobs`,
      role,
      policy: policyText(submitJobs(homeOf(this), { role: arn, images })),
    });
    this.leaveData = new aws.IamRolePolicy(this, 'leave-data', {
      name: `${id}-data-by-grants`,
      role,
      // Grants may be added until the synthesis.
      policy: Lazy.stringValue({ produce: () => policyText(leaveDataToGrants(accessGrants.buckets)) }),
    });
  }
}
