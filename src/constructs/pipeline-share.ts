import type { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association/index.js';
import { Annotations } from 'cdktf';
import type { Construct } from 'constructs';
import { EXECUTE_NOTICE, EXECUTE_PERMISSION, permissionArn } from '../domain/permissions.ts';
import { pipeline } from '../domain/shareables/pipeline.ts';
import { Share } from './share.ts';
import type { ShareProps } from './share.ts';
import type { HasArn, SharedThing } from './shared-thing.ts';

/** What `PipelineShare` shares, with whom, and how far. */
export interface PipelineShareProps extends ShareProps {
  /**
   * The pipelines: ARNs, names, or constructs with an `arn` (a `SagemakerPipeline` of the same app).
   * A name needs to know its account: inside an `AccountStack` it does, elsewhere give `owner`.
   * All must be in the account and Region of the stack's provider. Every execution of a shared pipeline, past and
   * future, is shared with it.
   */
  readonly pipelines: readonly SharedThing[];

  /**
   * `read`: describe and list (7 actions). `execute`: also start, stop and retry (10 actions), which runs and bills in
   * the owner's account. Or a customer-managed permission of the same account and Region: its ARN, or the
   * `PipelinePermission` that declares it.
   *
   * Changing it replaces the share, and everybody outside the organization has to accept again.
   *
   * https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html
   */
  readonly permission: 'read' | 'execute' | (string & {}) | HasArn;
}

/**
 * Shares SageMaker pipelines with other accounts through AWS RAM: one share, one association per pipeline and one per
 * principal. Works in any CDKTF stack whose provider is the account that owns the pipelines.
 *
 * @example
 * new PipelineShare(stack, 'churn', {
 *   pipelines: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'],
 *   principals: ['444455556666'],
 *   permission: 'read',
 * });
 */
export class PipelineShare extends Share {
  constructor(scope: Construct, id: string, props: PipelineShareProps) {
    const permission = typeof props.permission === 'string' ? permissionArn(props.permission) : props.permission.arn;
    super(scope, id, props, { kind: pipeline, resources: props.pipelines, permission });
    if (permission === EXECUTE_PERMISSION) Annotations.of(this).addWarning(EXECUTE_NOTICE);
  }

  /** One per pipeline, in the order given. */
  get pipelineAssociations(): readonly RamResourceAssociation[] {
    return this.resourceAssociations;
  }
}
