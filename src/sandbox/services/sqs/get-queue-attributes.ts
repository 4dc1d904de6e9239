import { arnOfUrl, queueAt, sqsOperation } from './model/sqs.ts';

export const getQueueAttributes = sqsOperation({
  name: 'GetQueueAttributes',
  mutates: false,
  resource: (input, call) => arnOfUrl(call, input.QueueUrl),
  handle: (input, call) => {
    const { arn, body, createdAt, updatedAt } = queueAt(call, input.QueueUrl);
    const all: Record<string, string> = {
      ...body.attributes,
      QueueArn: arn,
      CreatedTimestamp: String(Math.floor(createdAt / 1000)),
      LastModifiedTimestamp: String(Math.floor(updatedAt / 1000)),
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
      ApproximateNumberOfMessagesDelayed: '0',
    };
    const asked: readonly string[] = input.AttributeNames ?? [];
    const told = Object.entries(all).filter(
      ([name, value]) => value !== '' && (asked.includes('All') || asked.includes(name)),
    );
    return { Attributes: Object.fromEntries(told) };
  },
});
