import { inBatch } from './model/batches.ts';
import { changeVisibility } from './model/received-messages.ts';
import { onQueueAs, queueAt, sqsOperation } from './model/sqs.ts';

export const changeMessageVisibilityBatch = sqsOperation({
  name: 'ChangeMessageVisibilityBatch',
  mutates: true,
  ...onQueueAs('ChangeMessageVisibility'),
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    return inBatch(input.Entries, (entry) => {
      changeVisibility(call.world, queue, entry.ReceiptHandle, entry.VisibilityTimeout ?? 0);
      return {};
    });
  },
});
