import type * as Sqs from '@aws-sdk/client-sqs';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';

/** Defines an operation of SQS. */
export const sqsOperation = operationOf<typeof Sqs>();

/** Throws one of SQS's own errors. */
export const fail = failure<typeof Sqs>();

interface QueueBody {
  /** As the API names them, all of them text. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type Queue = Kept<QueueBody>;

export const queues = resourceKind<QueueBody>('sqs:queue');

export const queueArn = (call: Call, name: string): string => `arn:aws:sqs:${call.region}:${call.account}:${name}`;

export const queueUrl = ({ region, account, name }: Pick<Queue, 'region' | 'account' | 'name'>): string =>
  `https://sqs.${region}.amazonaws.com/${account}/${name}`;

/** A queue's URL tells its account and name; its host does not matter. */
export const arnOfUrl = (call: Call, url = ''): string => {
  const [account = '', name = ''] = url.split('/').slice(-2);
  return `arn:aws:sqs:${call.region}:${account}:${name}`;
};

export const queueAt = (call: Call, url: string | undefined): Queue =>
  queues.find(call, arnOfUrl(call, url)) ?? fail('QueueDoesNotExist', 'The specified queue does not exist.');

/** What SQS fills in. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
export const DEFAULTS: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
  SqsManagedSseEnabled: 'true',
};
