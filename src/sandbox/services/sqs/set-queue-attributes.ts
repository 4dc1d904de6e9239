import { arnOfUrl, queueAt, queues, sqsOperation } from './model/sqs.ts';

export const setQueueAttributes = sqsOperation({
  name: 'SetQueueAttributes',
  mutates: true,
  resource: (input, call) => arnOfUrl(call, input.QueueUrl),
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    const attributes = { ...queue.body.attributes, ...(input.Attributes as Record<string, string>) };
    queues.change(call.world, queue, { body: { attributes } });
    return {};
  },
});
