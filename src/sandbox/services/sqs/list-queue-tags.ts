import { arnOfUrl, queueAt, sqsOperation } from './model/sqs.ts';

export const listQueueTags = sqsOperation({
  name: 'ListQueueTags',
  mutates: false,
  resource: (input, call) => arnOfUrl(call, input.QueueUrl),
  handle: (input, call) => ({ Tags: queueAt(call, input.QueueUrl).tags }),
});
