import { inBatch } from './model/batches.ts';
import { sendMessageOf } from './model/sending.ts';
import { onQueueAs, queueAt, sqsOperation } from './model/sqs.ts';

export const sendMessageBatch = sqsOperation({
  name: 'SendMessageBatch',
  mutates: true,
  ...onQueueAs('SendMessage'),
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    return inBatch(input.Entries, (entry) => sendMessageOf(call, queue, entry));
  },
});
