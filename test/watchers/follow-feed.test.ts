import { EventBridge } from '@aws-sdk/client-eventbridge';
import { SQS } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../src/domain/events/index.ts';
import { feedEventOf } from '../../src/domain/feed-event.ts';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { followFeed } from '../../src/watchers/index.ts';
import { OWNER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';

let world: SandboxWorld;
beforeEach(async () => {
  world = await sandboxWorld();
});
afterEach(() => world.close());

async function feedQueue(): Promise<string> {
  const config = {
    region: REGION,
    endpoint: world.url,
    credentials: { accessKeyId: OWNER, secretAccessKey: 'sandbox' },
  };
  const sqs = new SQS({ ...config, useQueueUrlAsEndpoint: false });
  const events = new EventBridge(config);
  const arn = `arn:aws:sqs:${REGION}:${OWNER}:feed`;
  const allow = {
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: arn,
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [allow] });
  const { QueueUrl = '' } = await sqs.createQueue({ QueueName: 'feed', Attributes: { Policy } });
  await events.putRule({ Name: 'feed', EventPattern: JSON.stringify({ source: ['aws.sagemaker'] }) });
  await events.putTargets({ Rule: 'feed', Targets: [{ Id: 'queue', Arn: arn }] });
  for (const client of [sqs, events]) client.destroy();
  return QueueUrl;
}

test('what is pushed is told once, step by step, without asking SageMaker for anything', async () => {
  const queueUrl = await feedQueue();
  const pipeline = await world.createPipeline('churn-train');
  const arn = await world.aws.writers(OWNER).executions.start(pipeline);
  await world.tick(60_000);
  const before = (await sandboxAdmin(world.url).calls()).length;
  const told: string[] = [];
  const leave = new AbortController();
  const emit = (event: EventBody): void => {
    if (event.type === 'step.changed') told.push(`${event.step.name} ${event.from} → ${event.step.status}`);
    if (event.type === 'execution.changed') {
      told.push(`${event.from} → ${event.execution.status}`);
      if (event.execution.status === 'Succeeded') leave.abort(new Error('enough'));
    }
  };
  const { clock, aws } = world;
  await expect(
    followFeed({ readers: aws.readers(OWNER), queueUrl, clock, emit, signal: leave.signal }),
  ).rejects.toThrow('enough');
  expect(told).toContain('null → Executing');
  expect(told.at(-1)).toBe('Executing → Succeeded');
  expect(told.filter((line) => line.endsWith('→ Succeeded'))).toHaveLength(3);
  expect(new Set(told).size).toBe(told.length);
  const operations = (await sandboxAdmin(world.url).calls()).slice(before).map(({ operation }) => operation);
  expect(new Set(operations)).toEqual(new Set(['ReceiveMessage', 'DeleteMessageBatch']));
  expect(arn).toContain('/execution/');
});

test('of a message that is none of these nothing is taken, and never the token of a callback step', () => {
  for (const text of ['', 'null', '[]', '{"id":"x"}', '{"id":"x","detail":{"pipelineExecutionArn":7}}'])
    expect(feedEventOf(text)).toBeUndefined();
  const detail = {
    pipelineExecutionArn: `arn:aws:sagemaker:${REGION}:${OWNER}:pipeline/p/execution/e`,
    stepName: 'approve',
    stepType: 'Callback',
    currentStepStatus: 'Executing',
    metadata: { callback: { callbackToken: 'secret' } },
  };
  const event = feedEventOf(JSON.stringify({ id: '1', detail }));
  expect(event).toMatchObject({ kind: 'step', step: { name: 'approve', status: 'Executing' }, from: null });
  expect(JSON.stringify(event)).not.toContain('secret');
});
