import { EventBridge, InvalidEventPatternException, ResourceNotFoundException } from '@aws-sdk/client-eventbridge';
import { AssociateResourceShareCommand, CreateResourceShareCommand } from '@aws-sdk/client-ram';
import { StartPipelineExecutionCommand } from '@aws-sdk/client-sagemaker';
import { SQS } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import {
  clientConfig,
  CONSUMER,
  definition,
  makePipeline,
  OWNER,
  REGION,
  rejection,
  step,
  testSandbox,
} from '../support/world.ts';

const QUEUE = `arn:aws:sqs:${REGION}:${OWNER}:events`;

/** A sandbox in which a queue of the owner's takes what its rules send. */
async function eventWorld() {
  const world = await testSandbox();
  const keep = <C extends { destroy(): void }>(client: C): C => {
    onTestFinished(() => client.destroy());
    return client;
  };
  const events = (account = OWNER) => keep(new EventBridge(clientConfig(world.sandbox.url, account)));
  const sqs = keep(new SQS({ ...clientConfig(world.sandbox.url, OWNER), useQueueUrlAsEndpoint: false }));
  const Policy = JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: QUEUE,
        Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:events:${REGION}:${OWNER}:rule/*` } },
      },
    ],
  });
  const { QueueUrl } = await sqs.createQueue({ QueueName: 'events', Attributes: { Policy } });
  const received = async (): Promise<unknown[]> => {
    const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
    return Messages.map((one) => JSON.parse(one.Body ?? '') as unknown);
  };
  const client = events();
  const rule = async (pattern: object, target: object = {}) => {
    await client.putRule({ Name: 'r', EventPattern: JSON.stringify(pattern) });
    await client.putTargets({ Rule: 'r', Targets: [{ Id: 't', Arn: QUEUE, ...target }] });
  };
  const put = (Source: string, detail: object, more: object = {}, by = client) =>
    by.putEvents({ Entries: [{ Source, DetailType: 'd', Detail: JSON.stringify(detail), ...more }] });
  return { ...world, events, sqs, QueueUrl, received, client, rule, put };
}

test('an event goes to the targets of the rules it matches, as its target wants it', async () => {
  const { client, rule, put, received } = await eventWorld();
  await rule({ source: ['shop'], detail: { price: [{ numeric: ['>', 10, '<=', 20] }] } });
  await put('shop', { price: 20 });
  await put('shop', { price: 21 });
  await put('other', { price: 20 });
  expect(await received()).toMatchObject([
    { version: '0', source: 'shop', 'detail-type': 'd', account: OWNER, region: REGION, detail: { price: 20 } },
  ]);
  await rule({ source: ['shop'] }, { InputPath: '$.detail' });
  await put('shop', { price: 1 });
  expect(await received()).toEqual([{ price: 1 }]);
  const InputTransformer = {
    InputPathsMap: { p: '$.detail.price', n: '$.detail.name' },
    InputTemplate: '{"text": "<n> costs <p>", "price": <p>, "by": "<aws.events.rule-name>"}',
  };
  await rule({ source: ['shop'] }, { InputTransformer });
  await put('shop', { price: 2, name: 'a "b"' });
  expect(await received()).toEqual([{ text: 'a "b" costs 2', price: 2, by: 'r' }]);
  await client.disableRule({ Name: 'r' });
  await put('shop', { price: 3 });
  expect(await received()).toEqual([]);
});

test('an execution tells of itself and its steps', async () => {
  const { rule, received, sagemaker, tick } = await eventWorld();
  await rule({ source: ['aws.sagemaker'] });
  const client = sagemaker(OWNER);
  await makePipeline(client, 'p', definition([step('One')]));
  const { PipelineExecutionArn: arn } = await client.send(
    new StartPipelineExecutionCommand({ PipelineName: 'p', ClientRequestToken: undefined }),
  );
  expect(await received()).toContainEqual(
    expect.objectContaining({
      'detail-type': 'SageMaker Model Building Pipeline Execution Status Change',
      detail: expect.objectContaining({
        currentPipelineExecutionStatus: 'Executing',
        pipelineExecutionArn: arn,
      }) as unknown,
    }),
  );
  await tick(60);
  const later = await received();
  expect(later).toContainEqual(
    expect.objectContaining({
      'detail-type': 'SageMaker Model Building Pipeline Execution Step Status Change',
      detail: expect.objectContaining({
        stepName: 'One',
        stepType: 'Processing',
        currentStepStatus: 'Succeeded',
      }) as unknown,
    }),
  );
  expect(later).toContainEqual(
    expect.objectContaining({
      detail: expect.objectContaining({
        previousPipelineExecutionStatus: 'Executing',
        currentPipelineExecutionStatus: 'Succeeded',
      }) as unknown,
    }),
  );
});

test('a share tells its owner what becomes of its principals and invitations', async () => {
  const { rule, received, ram } = await eventWorld();
  await rule({ source: ['aws.ram'], 'detail-type': ['Resource Sharing State Change'] });
  const { resourceShare } = await ram(OWNER).send(new CreateResourceShareCommand({ name: 's' }));
  const resourceShareArn = resourceShare?.resourceShareArn;
  await ram(OWNER).send(new AssociateResourceShareCommand({ resourceShareArn, principals: [CONSUMER] }));
  expect(await received()).toMatchObject([
    { detail: { event: 'Resource Share Invitation', status: 'pending' } },
    { detail: { event: 'Resource Share Principal Association', status: 'associating', associatedEntity: CONSUMER } },
  ]);
});

test('what a queue does not let in goes to the dead letters of the target, or nowhere', async () => {
  const { sqs, rule, put, received, QueueUrl } = await eventWorld();
  await sqs.createQueue({ QueueName: 'closed' });
  const closed = `arn:aws:sqs:${REGION}:${OWNER}:closed`;
  await rule({ source: ['a'] }, { Arn: closed });
  await put('a', {});
  await rule({ source: ['a'] }, { Arn: closed, DeadLetterConfig: { Arn: QUEUE } });
  await put('a', { n: 1 });
  const { Messages } = await sqs.receiveMessage({ QueueUrl, MessageAttributeNames: ['All'] });
  expect(Messages).toMatchObject([
    { MessageAttributes: { ERROR_CODE: { StringValue: 'NO_PERMISSIONS' }, TARGET_ARN: { StringValue: closed } } },
  ]);
  expect(await received()).toEqual([]);
});

test('a bus of its own takes events of another account when its policy says so', async () => {
  const { client, events, put, received } = await eventWorld();
  const { EventBusArn = '' } = await client.createEventBus({ Name: 'shared', Tags: [{ Key: 'k', Value: 'v' }] });
  expect((await client.listTagsForResource({ ResourceARN: EventBusArn })).Tags).toEqual([{ Key: 'k', Value: 'v' }]);
  await client.putRule({ Name: 'r', EventBusName: 'shared', EventPattern: '{"source":[{"prefix":"sh"}]}' });
  await client.putTargets({ Rule: 'r', EventBusName: 'shared', Targets: [{ Id: 't', Arn: QUEUE }] });
  const send = () => put('shop', { n: 1 }, { EventBusName: EventBusArn }, events(CONSUMER));
  expect(await rejection(send())).toMatchObject({ name: 'AccessDeniedException' });
  await client.putPermission({
    EventBusName: 'shared',
    Action: 'events:PutEvents',
    Principal: CONSUMER,
    StatementId: 's',
  });
  await send();
  expect(await received()).toMatchObject([{ account: CONSUMER, detail: { n: 1 } }]);
  const remote = events(CONSUMER);
  await remote.putRule({ Name: 'on', EventPattern: '{"source":["shop"]}' });
  await remote.putTargets({ Rule: 'on', Targets: [{ Id: 'bus', Arn: EventBusArn }] });
  await put('shop', { n: 2 }, {}, remote);
  expect(await received()).toMatchObject([{ account: CONSUMER, detail: { n: 2 } }]);
  await client.removePermission({ EventBusName: 'shared', StatementId: 's' });
  expect((await client.describeEventBus({ Name: 'shared' })).Policy).toBeUndefined();
  expect((await client.listEventBuses({})).EventBuses?.map((one) => one.Name)).toEqual(['default', 'shared']);
});

test('a schedule fires as time passes, and not while its rule is disabled', async () => {
  const { client, sqs, QueueUrl, received, tick } = await eventWorld();
  const { RuleArn } = await client.putRule({ Name: 'often', ScheduleExpression: 'rate(5 minutes)' });
  await client.putTargets({ Rule: 'often', Targets: [{ Id: 't', Arn: QUEUE }] });
  await tick(299);
  expect(await received()).toEqual([]);
  await tick(1);
  expect(await received()).toMatchObject([
    {
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      account: OWNER,
      time: '2026-11-21T12:05:00Z',
      resources: [RuleArn],
      detail: {},
    },
  ]);
  await sqs.purgeQueue({ QueueUrl });
  await client.disableRule({ Name: 'often' });
  await tick(600);
  expect(await received()).toEqual([]);
  await client.enableRule({ Name: 'often' });
  await client.putRule({ Name: 'often', ScheduleExpression: 'cron(0 18 ? * MON-FRI *)' });
  await tick(3 * 86_400);
  // 21 November 2026 is a Saturday.
  expect(await received()).toMatchObject([{ time: '2026-11-23T18:00:00Z' }]);
  await client.removeTargets({ Rule: 'often', Ids: ['t'] });
  await client.deleteRule({ Name: 'often' });
  await tick(86_400);
  const wrong = client.putRule({ Name: 'never', ScheduleExpression: 'rate(1 hours)' });
  expect(await rejection(wrong)).toMatchObject({ name: 'ValidationException' });
});

test('a target that the sandbox does not reach is refused, not kept', async () => {
  const { client } = await eventWorld();
  await client.putRule({ Name: 'r', EventPattern: '{"source":["shop"]}' });
  const topic = client.putTargets({ Rule: 'r', Targets: [{ Id: 't', Arn: `arn:aws:sns:${REGION}:${OWNER}:news` }] });
  expect(await rejection(topic)).toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } });
  expect((await client.listTargetsByRule({ Rule: 'r' })).Targets).toEqual([]);
});

test('rules and buses go when nothing hangs on them, and what is wrong is said', async () => {
  const { client, rule, put } = await eventWorld();
  const bad = client.putRule({ Name: 'bad', EventPattern: '{"source":"shop"}' });
  expect(await rejection(bad)).toBeInstanceOf(InvalidEventPatternException);
  expect(await rejection(client.describeRule({ Name: 'none' }))).toBeInstanceOf(ResourceNotFoundException);
  await rule({ source: ['a'] });
  expect(await rejection(client.deleteRule({ Name: 'r' }))).toMatchObject({ name: 'ValidationException' });
  expect((await client.listRuleNamesByTarget({ TargetArn: QUEUE })).RuleNames).toEqual(['r']);
  expect((await client.listTargetsByRule({ Rule: 'r' })).Targets).toEqual([{ Id: 't', Arn: QUEUE }]);
  expect((await client.removeTargets({ Rule: 'r', Ids: ['t', 'x'] })).FailedEntries).toMatchObject([{ TargetId: 'x' }]);
  await client.deleteRule({ Name: 'r' });
  await client.deleteRule({ Name: 'r' });
  const refused = await put('aws.sagemaker', {});
  expect(refused).toMatchObject({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'NotAuthorizedForSourceException' }] });
});
