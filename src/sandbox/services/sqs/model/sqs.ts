import type * as Sqs from '@aws-sdk/client-sqs';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';

/** Defines an operation of SQS. */
export const sqsOperation = operationOf<typeof Sqs>();

/** Throws one of SQS's own errors. */
export const fail = failure<typeof Sqs>();

/** Codes that are on the wire, but not in its model. */
export const refuse = (
  code: 'InvalidParameterValue' | 'MissingParameter' | 'InvalidParameterCombination',
  why: string,
): never => {
  throw new AwsError(code, why);
};

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
const arnOfUrl = (call: Call, url = ''): string => {
  const [account = '', name = ''] = url.split('/').slice(-2);
  return `arn:aws:sqs:${call.region}:${account}:${name}`;
};

export const queueAt = (call: Call, url: string | undefined): Queue =>
  queues.find(call, arnOfUrl(call, url)) ?? fail('QueueDoesNotExist', 'The specified queue does not exist.');

interface OfQueue {
  readonly QueueUrl?: string | undefined;
}

/** What access to a queue is decided on: its ARN, and its own policy. */
export const onQueue = {
  resource: ({ QueueUrl }: OfQueue, call: Call): string => arnOfUrl(call, QueueUrl),
  policy: ({ QueueUrl }: OfQueue, call: Call): string | undefined =>
    queues.find(call, arnOfUrl(call, QueueUrl))?.body.attributes['Policy'],
} as const;

/** A batch's calls are asked of as the single call. */
export const onQueueAs = (action: string) => ({ ...onQueue, action: `sqs:${action}` }) as const;

export const isFifo = ({ name }: Pick<Queue, 'name'>): boolean => name.endsWith('.fifo');

/** A number among the attributes. */
export const numberOf = ({ body }: Queue, name: string): number => Number(body.attributes[name] ?? 0);

/** What SQS fills in. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
const DEFAULTS: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
  SqsManagedSseEnabled: 'true',
};

const FIFO_DEFAULTS: Readonly<Record<string, string>> = {
  FifoQueue: 'true',
  ContentBasedDeduplication: 'false',
  DeduplicationScope: 'queue',
  FifoThroughputLimit: 'perQueue',
};

export const defaultsOf = (name: string): Readonly<Record<string, string>> =>
  isFifo({ name }) ? { ...DEFAULTS, ...FIFO_DEFAULTS } : DEFAULTS;

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  VisibilityTimeout: [0, 43_200],
  MaximumMessageSize: [1024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  DelaySeconds: [0, 900],
  ReceiveMessageWaitTimeSeconds: [0, 20],
};

const FREE = new Set([
  'Policy',
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'SqsManagedSseEnabled',
]);

/** Refuses attributes that there are not, and values out of their range. */
export function requireAttributes(name: string, attributes: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(attributes)) {
    const range = RANGES[key];
    const fifo = isFifo({ name }) && Object.hasOwn(FIFO_DEFAULTS, key);
    if (!range && !fifo && !FREE.has(key)) fail('InvalidAttributeName', `Unknown Attribute ${key}.`);
    if (!range || (/^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1])) continue;
    fail('InvalidAttributeValue', `Invalid value for the parameter ${key}.`);
  }
}
