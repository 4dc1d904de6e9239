import { onQueue, queueAt, queues, sqsOperation } from './model/sqs.ts';

export const tagQueue = sqsOperation({
  name: 'TagQueue',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    queues.change(call.world, queue, { tags: { ...queue.tags, ...input.Tags } });
    return {};
  },
});
