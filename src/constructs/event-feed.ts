import type { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js';
import type { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from './aws.ts';
import { homeOf } from './home.ts';
import { feedQueuePolicy } from './policies/feed-queue.ts';
import { policyText } from './policies/statements.ts';

/** Where an account tells what happens to its pipelines. */
export interface EventFeedProps {
  /**
   * Name of the queue and of the rule that fills it.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * ARNs of the pipelines that are told of.
   * @default every pipeline of the account in the stack's Region
   */
  readonly pipelines?: readonly string[];

  /**
   * Seconds after which what nobody took is dropped, 60 to 1,209,600.
   * @default 3600
   */
  readonly retentionSeconds?: number;

  /**
   * ARN of the KMS key that messages are encrypted with; its policy has to let `events.amazonaws.com` use it
   * (`kms:GenerateDataKey`, `kms:Decrypt`), or nothing arrives.
   * @default the key of SQS itself
   */
  readonly key?: string;

  /**
   * Tags of queue and rule.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
const DETAIL_TYPES = [
  'SageMaker Model Building Pipeline Execution Status Change',
  'SageMaker Model Building Pipeline Execution Step Status Change',
];

const AN_HOUR = 3600;
const SHORTEST = 60;
const LONGEST = 1_209_600;

/**
 * Changes of pipeline executions and of their steps, pushed by EventBridge into an encrypted queue that only this rule may
 * fill. It belongs into the account that owns the pipelines. A queue is for one follower: two would each get a part.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 *
 * @example
 * new EventFeed(stack, 'pipeline-events', { retentionSeconds: 900 });
 */
export class EventFeed extends Construct {
  /** The queue. */
  readonly queue: SqsQueue;
  /** The rule that fills it. */
  readonly rule: CloudwatchEventRule;

  constructor(scope: Construct, id: string, props: EventFeedProps = {}) {
    super(scope, id);
    const { name = id, pipelines, retentionSeconds = AN_HOUR, key } = props;
    const home = homeOf(this);
    const tags = props.tags && { tags: { ...props.tags } };
    this.refuse(retentionSeconds, pipelines);
    this.queue = new aws.SqsQueue(this, 'queue', {
      name,
      messageRetentionSeconds: retentionSeconds,
      ...(key === undefined ? { sqsManagedSseEnabled: true } : { kmsMasterKeyId: key }),
      ...tags,
    });
    this.rule = new aws.CloudwatchEventRule(this, 'Default', {
      name,
      description: 'changes of pipeline executions and of their steps',
      eventPattern: JSON.stringify({
        source: ['aws.sagemaker'],
        'detail-type': DETAIL_TYPES,
        ...(pipelines && { detail: { pipelineArn: pipelines } }),
      }),
      ...tags,
    });
    // Whole ARNs, so that a plan shows who may send.
    const at = `${home.region}:${home.id}`;
    const policy = new aws.SqsQueuePolicy(this, 'queue-policy', {
      queueUrl: this.queue.id,
      policy: policyText(feedQueuePolicy(`arn:aws:sqs:${at}:${name}`, `arn:aws:events:${at}:rule/${name}`)),
    });
    // Before the policy is there EventBridge would drop what it cannot send.
    new aws.CloudwatchEventTarget(this, 'target', {
      rule: this.rule.name,
      targetId: 'queue',
      arn: this.queue.arn,
      dependsOn: [policy],
    });
  }

  private refuse(retention: number, pipelines: readonly string[] | undefined): void {
    if (retention < SHORTEST || retention > LONGEST)
      Annotations.of(this).addError(`SQS keeps messages for ${SHORTEST} to ${LONGEST} seconds, not for ${retention}`);
    if (pipelines?.length === 0)
      Annotations.of(this).addError('a feed of no pipeline tells nothing; leave `pipelines` away for all of them');
  }
}
