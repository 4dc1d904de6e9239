import { onQueue, queueAt, queues, sqsOperation } from './model/sqs.ts';

export const deleteQueue = sqsOperation({
  name: 'DeleteQueue',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    const { messages } = call.world.tables;
    for (const { id } of messages.by('queue', queue.arn)) messages.delete(id);
    queues.remove(call.world, queue);
    return {};
  },
});
