import { DEFAULTS, fail, queueArn, queues, queueUrl, sqsOperation } from './model/sqs.ts';

export const createQueue = sqsOperation({
  name: 'CreateQueue',
  mutates: true,
  assumed: 'queues hold no messages',
  resource: (input, call) => queueArn(call, input.QueueName ?? ''),
  handle: (input, call) => {
    const name = input.QueueName ?? '';
    const attributes: Readonly<Record<string, string>> = input.Attributes ?? {};
    const known = queues.find(call, queueArn(call, name));
    if (known) {
      const differs = Object.entries(attributes).some(([key, value]) => known.body.attributes[key] !== value);
      if (differs) return fail('QueueNameExists', `A queue named ${name} already exists with different attributes.`);
      return { QueueUrl: queueUrl(known) };
    }
    const made = queues.make(call, {
      arn: queueArn(call, name),
      name,
      body: { attributes: { ...DEFAULTS, ...attributes } },
      tags: input.tags ?? {},
    });
    return { QueueUrl: queueUrl(made) };
  },
});
