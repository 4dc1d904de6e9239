import type { QueueAttributeName, SQS } from '@aws-sdk/client-sqs';

import { declaredType } from '../declared/declared-type.ts';
import { nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { sameJson } from '../policies/same-json.ts';
import { flag, text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const GONE = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'];

/** Schema attribute ↔ queue attribute; SQS has them all as texts. */
const ATTRIBUTES: Readonly<Record<string, QueueAttributeName>> = {
  content_based_deduplication: 'ContentBasedDeduplication',
  deduplication_scope: 'DeduplicationScope',
  delay_seconds: 'DelaySeconds',
  fifo_queue: 'FifoQueue',
  fifo_throughput_limit: 'FifoThroughputLimit',
  kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
  kms_master_key_id: 'KmsMasterKeyId',
  max_message_size: 'MaximumMessageSize',
  message_retention_seconds: 'MessageRetentionPeriod',
  policy: 'Policy',
  receive_wait_time_seconds: 'ReceiveMessageWaitTimeSeconds',
  redrive_allow_policy: 'RedriveAllowPolicy',
  redrive_policy: 'RedrivePolicy',
  sqs_managed_sse_enabled: 'SqsManagedSseEnabled',
  visibility_timeout_seconds: 'VisibilityTimeout',
};

const queueAttributes = (fields: Fields, wanted: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ATTRIBUTES).flatMap(([name, attribute]) => {
      const value = fields[name] ?? null;
      const known = typeof value === 'string' || typeof value === 'number' || value === true || value === false;
      return known && wanted(name) ? [[attribute, String(value)]] : [];
    }),
  );

/** A queue; its id is its URL. */
export const sqsQueue = declaredType<SQS>({
  type: 'aws_sqs_queue',
  framework: 'sdk-v2',
  label: 'SQS Queue',
  client: (clients) => clients.sqs(),
  gone: GONE,
  names: { ...ATTRIBUTES, arn: 'QueueArn', name: null, name_prefix: null, url: null },
  equivalent: { policy: equivalentPolicies, redrive_policy: sameJson, redrive_allow_policy: sameJson },
  validate: nameConflict,
  tags: {
    list: async (sqs, state) => (await sqs.listQueueTags({ QueueUrl: text(state, 'id') })).Tags ?? {},
    set: (sqs, state, tags) => sqs.tagQueue({ QueueUrl: text(state, 'id'), Tags: { ...tags } }),
    unset: (sqs, state, keys) => sqs.untagQueue({ QueueUrl: text(state, 'id'), TagKeys: [...keys] }),
  },
  async create({ client, fields, context, tags, record }) {
    const fifo = flag(fields, 'fifo_queue');
    const QueueName = nameOrGenerated(fields, context) + (fifo && typeof fields['name'] !== 'string' ? '.fifo' : '');
    // SQS takes `FifoQueue` as true or not at all; false and empty texts are what a queue has without them.
    const sent = (name: string): boolean => fields[name] !== '' && fields[name] !== false;
    const Attributes = queueAttributes(fields, sent);
    const { QueueUrl = '' } = await client.createQueue({ QueueName, Attributes, tags: { ...tags } });
    record({ id: QueueUrl, url: QueueUrl });
  },
  read: async ({ client, fields }) =>
    (await client.getQueueAttributes({ QueueUrl: text(fields, 'id'), AttributeNames: ['All'] })).Attributes,
  also(_answer, state) {
    const url = text(state, 'id');
    const name = url.slice(url.lastIndexOf('/') + 1);
    return { url, name, name_prefix: prefixOfName(name.replace(/\.fifo$/, '')) };
  },
  async update({ client, fields, prior, changed }) {
    const QueueUrl = text(prior, 'id');
    await client.setQueueAttributes({ QueueUrl, Attributes: queueAttributes(fields, (name) => changed(name)) });
  },
  delete: ({ client, fields }) => client.deleteQueue({ QueueUrl: text(fields, 'id') }),
});
