import { withoutTags } from '../tag-list.ts';
import { onQueue, queueAt, queues, sqsOperation } from './model/sqs.ts';

export const untagQueue = sqsOperation({
  name: 'UntagQueue',
  mutates: true,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    queues.change(call.world, queue, { tags: withoutTags(queue.tags, input.TagKeys) });
    return {};
  },
});
