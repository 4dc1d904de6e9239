import { inBatch } from './model/batches.ts';
import { deleteByHandle } from './model/received-messages.ts';
import { onQueueAs, queueAt, sqsOperation } from './model/sqs.ts';

export const deleteMessageBatch = sqsOperation({
  name: 'DeleteMessageBatch',
  mutates: true,
  ...onQueueAs('DeleteMessage'),
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    return inBatch(input.Entries, (entry) => {
      deleteByHandle(call.world, queue, entry.ReceiptHandle);
      return {};
    });
  },
});
