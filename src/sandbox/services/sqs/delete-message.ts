import { deleteByHandle } from './model/received-messages.ts';
import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const deleteMessage = sqsOperation({
  name: 'DeleteMessage',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    deleteByHandle(call.world, queueAt(call, input.QueueUrl), input.ReceiptHandle);
    return {};
  },
});
