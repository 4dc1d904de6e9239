import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  QueueDoesNotExist,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, testSandbox } from '../support/world.ts';

test('a queue has attributes, until it is deleted', async () => {
  const { sandbox } = await testSandbox();
  const client = new SQSClient({ ...clientConfig(sandbox.url, OWNER), useQueueUrlAsEndpoint: false });
  onTestFinished(() => client.destroy());
  const { QueueUrl } = await client.send(
    new CreateQueueCommand({ QueueName: 'events', Attributes: { DelaySeconds: '5' } }),
  );
  await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: '{}' } }));
  const read = () => client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect((await read()).Attributes).toMatchObject({
    DelaySeconds: '5',
    VisibilityTimeout: '30',
    Policy: '{}',
    QueueArn: `arn:aws:sqs:us-east-1:${OWNER}:events`,
  });
  await client.send(new DeleteQueueCommand({ QueueUrl }));
  expect(await rejection(read())).toBeInstanceOf(QueueDoesNotExist);
});
