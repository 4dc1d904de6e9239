import { sendMessageOf } from './model/sending.ts';
import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const sendMessage = sqsOperation({
  name: 'SendMessage',
  mutates: true,
  ...onQueue,
  handle: (input, call) => sendMessageOf(call, queueAt(call, input.QueueUrl), input),
});
