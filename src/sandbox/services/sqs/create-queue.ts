import { defaultsOf, fail, queueArn, queues, queueUrl, refuse, requireAttributes, sqsOperation } from './model/sqs.ts';

export const createQueue = sqsOperation({
  name: 'CreateQueue',
  mutates: true,
  resource: (input, call) => queueArn(call, input.QueueName ?? ''),
  handle: (input, call) => {
    const name = input.QueueName ?? '';
    const attributes: Readonly<Record<string, string>> = input.Attributes ?? {};
    if (!/^[\w-]{1,80}$|^[\w-]{1,75}\.fifo$/.test(name)) {
      return refuse(
        'InvalidParameterValue',
        'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
      );
    }
    requireAttributes(name, attributes);
    const known = queues.find(call, queueArn(call, name));
    if (known) {
      const differs = Object.entries(attributes).some(([key, value]) => known.body.attributes[key] !== value);
      if (differs) return fail('QueueNameExists', `A queue named ${name} already exists with different attributes.`);
      return { QueueUrl: queueUrl(known) };
    }
    const made = queues.make(call, {
      arn: queueArn(call, name),
      name,
      body: { attributes: { ...defaultsOf(name), ...attributes } },
      tags: input.tags ?? {},
    });
    return { QueueUrl: queueUrl(made) };
  },
});
