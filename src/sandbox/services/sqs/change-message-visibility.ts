import { changeVisibility } from './model/received-messages.ts';
import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const changeMessageVisibility = sqsOperation({
  name: 'ChangeMessageVisibility',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    changeVisibility(call.world, queue, input.ReceiptHandle, input.VisibilityTimeout ?? 0);
    return {};
  },
});
