import { countsOf } from './model/sent-messages.ts';
import { onQueue, queueAt, sqsOperation } from './model/sqs.ts';

export const getQueueAttributes = sqsOperation({
  name: 'GetQueueAttributes',
  mutates: false,
  ...onQueue,
  handle: (input, call) => {
    const queue = queueAt(call, input.QueueUrl);
    const { arn, body, createdAt, updatedAt } = queue;
    const { visible, inFlight, delayed } = countsOf(call.world, queue);
    const all: Record<string, string> = {
      ...body.attributes,
      QueueArn: arn,
      CreatedTimestamp: String(Math.floor(createdAt / 1000)),
      LastModifiedTimestamp: String(Math.floor(updatedAt / 1000)),
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(delayed),
    };
    const asked: readonly string[] = input.AttributeNames ?? [];
    const told = Object.entries(all).filter(
      ([name, value]) => value !== '' && (asked.includes('All') || asked.includes(name)),
    );
    return { Attributes: Object.fromEntries(told) };
  },
});
