import { arnOfUrl, queueAt, queues, sqsOperation } from './model/sqs.ts';

export const deleteQueue = sqsOperation({
  name: 'DeleteQueue',
  mutates: true,
  resource: (input, call) => arnOfUrl(call, input.QueueUrl),
  handle: (input, call) => {
    queues.remove(call.world, queueAt(call, input.QueueUrl));
    return {};
  },
});
