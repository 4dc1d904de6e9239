import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const purgeQueue = sqsOperation({
  name: 'PurgeQueue',
  mutates: true,
  assumed: 'a queue is empty at once, and may be purged again at once',
  ...onQueue,
  handle: (input, call) => {
    const { messages } = call.world.tables;
    for (const { id } of messages.by('queue', queueAt(call, input.QueueUrl).arn)) messages.delete(id);
    return {};
  },
});
