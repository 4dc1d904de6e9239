import { onQueue, queueAt, queues, requireAttributes, sqsOperation } from './model/sqs.ts';

export const setQueueAttributes = sqsOperation({
  name: 'SetQueueAttributes',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    const given = input.Attributes as Record<string, string>;
    requireAttributes(queue.name, given);
    const attributes = { ...queue.body.attributes, ...given };
    queues.change(call.world, queue, { body: { attributes } });
    return {};
  },
});
