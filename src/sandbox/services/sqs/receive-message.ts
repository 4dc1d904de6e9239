import { takeMessages, visibilityOf } from './model/received-messages.ts';
import { toMessage } from './model/receiving.ts';
import { numberOf, onQueue, queueAt, refuse, sqsOperation } from './model/sqs.ts';

export const receiveMessage = sqsOperation({
  name: 'ReceiveMessage',
  mutates: true,
  assumed: 'messages come in the order they were sent, each once until its time is over',
  ...onQueue,
  waits: (input, { Messages }, call) => {
    if (Messages?.length) return 0;
    const usual = numberOf(queueAt(call, input.QueueUrl), 'ReceiveMessageWaitTimeSeconds');
    return (input.WaitTimeSeconds ?? usual) * 1000;
  },
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    const { MaxNumberOfMessages: most = 1, WaitTimeSeconds: wait = 0 } = input;
    if (!(most >= 1 && most <= 10)) {
      return refuse(
        'InvalidParameterValue',
        `Value ${most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.`,
      );
    }
    if (!(wait >= 0 && wait <= 20)) {
      return refuse(
        'InvalidParameterValue',
        `Value ${wait} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.`,
      );
    }
    const messages = takeMessages(call.world, queue, most, visibilityOf(queue, input.VisibilityTimeout));
    return messages.length > 0 ? { Messages: messages.map((one) => toMessage(one, input)) } : {};
  },
});
