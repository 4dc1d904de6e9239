import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  EmptyBatchRequest,
  GetQueueAttributesCommand,
  InvalidAttributeName,
  InvalidMessageContents,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  MessageNotInflight,
  PurgeQueueCommand,
  ReceiptHandleIsInvalid,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

async function queueWorld(name = 'q', Attributes: Record<string, string> = {}) {
  const world = await testSandbox();
  const of = (account: string) => {
    const client = new SQSClient({ ...clientConfig(world.sandbox.url, account), useQueueUrlAsEndpoint: false });
    onTestFinished(() => client.destroy());
    return client;
  };
  const client = of(OWNER);
  const make = async (QueueName: string, attributes = {}) =>
    (await client.send(new CreateQueueCommand({ QueueName, Attributes: attributes }))).QueueUrl ?? '';
  const QueueUrl = await make(name, Attributes);
  const receive = async (more: object = {}) =>
    (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }))).Messages ?? [];
  return { ...world, of, client, make, QueueUrl, receive };
}

test('a received message is unseen until its time is over, and gone when it is deleted', async () => {
  const { client, QueueUrl, receive, tick } = await queueWorld();
  await client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: 'héllo',
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'a' } },
    }),
  );
  const [first] = await receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });
  expect(first).toMatchObject({
    Body: 'héllo',
    MessageAttributes: { kind: { StringValue: 'a' } },
    Attributes: { ApproximateReceiveCount: '1', SenderId: OWNER },
  });
  expect(await receive()).toEqual([]);
  const counts = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect(counts.Attributes).toMatchObject({
    ApproximateNumberOfMessages: '0',
    ApproximateNumberOfMessagesNotVisible: '1',
  });
  await tick(30);
  const [again] = await receive();
  expect(again?.MessageId).toBe(first?.MessageId);
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
  await client.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: again?.ReceiptHandle, VisibilityTimeout: 0 }),
  );
  const [third] = await receive();
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: third?.ReceiptHandle }));
  await tick(60);
  expect(await receive()).toEqual([]);
  const late = client.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: third?.ReceiptHandle, VisibilityTimeout: 5 }),
  );
  expect(await rejection(late)).toBeInstanceOf(MessageNotInflight);
});

test('a delayed message comes when the sandbox time has come, to one that waits for it too', async () => {
  const { client, QueueUrl, receive, tick } = await queueWorld();
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'later', DelaySeconds: 10 }));
  expect(await receive()).toEqual([]);
  const waiting = receive({ WaitTimeSeconds: 20 });
  await tick(10);
  expect((await waiting).map((one) => one.Body)).toEqual(['later']);
  const inVain = receive({ WaitTimeSeconds: 5 });
  await tick(6);
  expect(await inVain).toEqual([]);
});

test('a batch tells what became of each of its entries', async () => {
  const { client, QueueUrl, receive } = await queueWorld();
  const sent = await client.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: [
        { Id: 'a', MessageBody: '1' },
        { Id: 'b', MessageBody: '\u0001' },
      ],
    }),
  );
  expect(sent.Successful?.map((one) => one.Id)).toEqual(['a']);
  expect(sent.Failed).toMatchObject([{ Id: 'b', Code: 'InvalidMessageContents', SenderFault: true }]);
  const [message] = await receive();
  const gone = await client.send(
    new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'x', ReceiptHandle: message?.ReceiptHandle }] }),
  );
  expect(gone.Successful).toEqual([{ Id: 'x' }]);
  const empty = client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [] }));
  expect(await rejection(empty)).toBeInstanceOf(EmptyBatchRequest);
});

test('a FIFO queue keeps the order of a group, and takes a message once', async () => {
  const { client, QueueUrl, receive } = await queueWorld('q.fifo', { FifoQueue: 'true' });
  const send = (MessageBody: string, MessageGroupId: string, MessageDeduplicationId: string) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId, MessageDeduplicationId }));
  await send('1', 'g', 'x');
  await send('1', 'g', 'x');
  await send('2', 'g', 'y');
  await send('3', 'h', 'z');
  const first = await receive({ MaxNumberOfMessages: 1 });
  expect(first.map((one) => one.Body)).toEqual(['1']);
  expect((await receive()).map((one) => one.Body)).toEqual(['3']);
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first[0]?.ReceiptHandle }));
  expect((await receive()).map((one) => one.Body)).toEqual(['2']);
});

test('a FIFO queue remembers for five minutes what was deleted, and takes the message again afterwards', async () => {
  const { client, QueueUrl, receive, tick } = await queueWorld('q.fifo', { FifoQueue: 'true' });
  const message = { MessageBody: '1', MessageGroupId: 'g', MessageDeduplicationId: 'x' };
  const send = () => client.send(new SendMessageCommand({ QueueUrl, ...message }));
  const { MessageId } = await send();
  const [got] = await receive();
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: got?.ReceiptHandle }));
  expect((await send()).MessageId).toBe(MessageId);
  expect(await receive()).toEqual([]);
  await tick(300);
  expect((await send()).MessageId).not.toBe(MessageId);
  expect((await receive()).map((one) => one.Body)).toEqual(['1']);
});

test('a message that nobody deletes ends in the dead-letter queue', async () => {
  const { client, make, tick } = await queueWorld('dead');
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: `arn:aws:sqs:us-east-1:${OWNER}:dead`,
    maxReceiveCount: 1,
  });
  const QueueUrl = await make('work', { RedrivePolicy });
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'm' }));
  await client.send(new ReceiveMessageCommand({ QueueUrl }));
  await tick(30);
  expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: 'dead' }));
  const { Messages } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: QueueUrls[0], MessageSystemAttributeNames: ['DeadLetterQueueSourceArn'] }),
  );
  expect(Messages).toMatchObject([{ Attributes: { DeadLetterQueueSourceArn: `arn:aws:sqs:us-east-1:${OWNER}:work` } }]);
  const sources = await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: QueueUrls[0] }));
  expect(sources.queueUrls).toEqual([QueueUrl]);
});

test('another account sends when the policy of the queue lets it, and not otherwise', async () => {
  const { iam, sts, sandbox, QueueUrl, client, receive, of } = await queueWorld();
  const send = (sender: SQSClient) => sender.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hi' }));
  expect(await rejection(send(of(CONSUMER)))).toMatchObject({ name: 'AccessDeniedException' });
  const trust = { Effect: 'Allow', Principal: { AWS: CONSUMER }, Action: 'sts:AssumeRole' };
  const role = await iam(CONSUMER).send(
    new CreateRoleCommand({ RoleName: 'sender', AssumeRolePolicyDocument: JSON.stringify({ Statement: [trust] }) }),
  );
  await iam(CONSUMER).send(
    new PutRolePolicyCommand({
      RoleName: 'sender',
      PolicyName: 'p',
      PolicyDocument: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }] }),
    }),
  );
  const Policy = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS: role.Role?.Arn }, Action: 'sqs:SendMessage', Resource: '*' }],
  });
  await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  const { Credentials } = await sts(CONSUMER).send(
    new AssumeRoleCommand({ RoleArn: role.Role?.Arn, RoleSessionName: 'me' }),
  );
  const session = new SQSClient({
    ...clientConfig(sandbox.url, CONSUMER),
    useQueueUrlAsEndpoint: false,
    credentials: {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    },
  });
  onTestFinished(() => session.destroy());
  await send(session);
  expect((await receive()).map((one) => one.Body)).toEqual(['hi']);
  expect(await rejection(session.send(new ReceiveMessageCommand({ QueueUrl })))).toMatchObject({
    name: 'AccessDeniedException',
  });
});

test('what cannot be is refused by its own error', async () => {
  const { client, QueueUrl, receive } = await queueWorld();
  const bad = client.send(new SendMessageCommand({ QueueUrl, MessageBody: '\u0000' }));
  expect(await rejection(bad)).toBeInstanceOf(InvalidMessageContents);
  const handle = client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'nonsense' }));
  expect(await rejection(handle)).toBeInstanceOf(ReceiptHandleIsInvalid);
  const attribute = client.send(new CreateQueueCommand({ QueueName: 'x', Attributes: { Colour: 'red' } as object }));
  expect(await rejection(attribute)).toBeInstanceOf(InvalidAttributeName);
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
  await client.send(new PurgeQueueCommand({ QueueUrl }));
  expect(await receive()).toEqual([]);
});
