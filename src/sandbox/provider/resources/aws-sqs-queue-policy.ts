import type { SQS } from '@aws-sdk/client-sqs';

import { declaredType } from '../declared/declared-type.ts';
import type { CreateCall, UpdateCall } from '../declared/declaration.ts';
import { jsonFaults } from '../families/iam/documents.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { text } from '../values/fields.ts';

const put = ({ client, fields }: CreateCall<SQS> | UpdateCall<SQS>) =>
  client.setQueueAttributes({ QueueUrl: text(fields, 'queue_url'), Attributes: { Policy: text(fields, 'policy') } });

/** The policy of a queue; its id is the queue's URL. */
export const sqsQueuePolicy = declaredType<SQS>({
  type: 'aws_sqs_queue_policy',
  framework: 'sdk-v2',
  label: 'SQS Queue Policy',
  client: (clients) => clients.sqs(),
  gone: ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'],
  equivalent: { policy: equivalentPolicies },
  validate: (config) => jsonFaults(config, 'policy'),
  async create(call) {
    await put(call);
    call.record({ id: text(call.fields, 'queue_url') });
  },
  async read({ client, fields }) {
    const QueueUrl = text(fields, 'id');
    const { Attributes } = await client.getQueueAttributes({ QueueUrl, AttributeNames: ['Policy'] });
    return Attributes?.['Policy'] ? { QueueUrl, Policy: Attributes['Policy'] } : undefined;
  },
  update: put,
  delete: ({ client, fields }) =>
    client.setQueueAttributes({ QueueUrl: text(fields, 'id'), Attributes: { Policy: '' } }),
});
