import type * as Sqs from '@aws-sdk/client-sqs';
import type { Operations } from '../../operation.ts';
import { createQueue } from './create-queue.ts';
import { deleteQueue } from './delete-queue.ts';
import { getQueueAttributes } from './get-queue-attributes.ts';
import { getQueueUrl } from './get-queue-url.ts';
import { listQueueTags } from './list-queue-tags.ts';
import { setQueueAttributes } from './set-queue-attributes.ts';

/** What of SQS is emulated: queues and their attributes, without messages. */
export const sqs = [
  createQueue,
  deleteQueue,
  getQueueAttributes,
  getQueueUrl,
  listQueueTags,
  setQueueAttributes,
] as const satisfies Operations<typeof Sqs>;
