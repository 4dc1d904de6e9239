import { fail, queueArn, queues, queueUrl, sqsOperation } from './model/sqs.ts';

export const getQueueUrl = sqsOperation({
  name: 'GetQueueUrl',
  mutates: false,
  resource: (input, call) => queueArn(call, input.QueueName ?? ''),
  handle: (input, call) => {
    const found = queues.find(call, queueArn(call, input.QueueName ?? ''));
    return found ? { QueueUrl: queueUrl(found) } : fail('QueueDoesNotExist', 'The specified queue does not exist.');
  },
});
