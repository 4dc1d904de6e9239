import type { RamResourceShareAccepter } from '@cdktf/provider-aws/lib/ram-resource-share-accepter/index.js';
import { Construct } from 'constructs';
import { aws } from './aws.ts';

/** Which share to accept. */
export interface ShareAcceptanceProps {
  /** ARN of the share; that of a `PipelineShare` in another stack makes this stack wait for it. */
  readonly shareArn: string;

  /**
   * Region of the share, in which it has to be accepted.
   * @default the Region of the stack's provider
   */
  readonly region?: string;
}

/**
 * Accepts the invitation to a share, in the stack of the account that was invited. Inside an organization that shares
 * with itself there is no invitation, and this must be left out: it would wait for one in vain.
 *
 * Destroying it does not end the access: SageMaker shares cannot be left, only the owner can take them back.
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-shared-leave.html
 *
 * @example
 * new ShareAcceptance(consumerStack, 'churn', { shareArn: share.shareArn });
 */
export class ShareAcceptance extends Construct {
  /** The accepter itself. */
  readonly accepter: RamResourceShareAccepter;

  constructor(scope: Construct, id: string, props: ShareAcceptanceProps) {
    super(scope, id);
    this.accepter = new aws.RamResourceShareAccepter(this, 'Default', {
      shareArn: props.shareArn,
      ...(props.region === undefined ? {} : { region: props.region }),
    });
  }
}
