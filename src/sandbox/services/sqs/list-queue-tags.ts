import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const listQueueTags = sqsOperation({
  name: 'ListQueueTags',
  mutates: false,
  ...onQueue,
  handle: (input, call) => ({ Tags: queueAt(call, input.QueueUrl).tags }),
});
