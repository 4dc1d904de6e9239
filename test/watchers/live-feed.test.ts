import { EventBridge } from '@aws-sdk/client-eventbridge';
import { SQS } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../src/domain/events/index.ts';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { liveExecutions, type LiveExecutions } from '../../src/watchers/live-executions.ts';
import { OWNER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';
import { ManualClock } from './manual-clock.ts';

const MINUTE = 60_000;
const QUEUE_URL = `https://sqs.${REGION}.amazonaws.com/${OWNER}/feed`;

let world: SandboxWorld;
let clock: ManualClock;
let live: LiveExecutions;
let events: EventBody[];
let waiting: { readonly isIt: (event: EventBody) => boolean; readonly found: () => void }[];

beforeEach(async () => {
  world = await sandboxWorld();
  clock = new ManualClock();
  events = [];
  waiting = [];
  live = liveExecutions({
    aws: world.aws,
    places: [{ id: OWNER, alias: 'owner', region: REGION }],
    feeds: [{ account: OWNER, region: REGION, queueUrl: QUEUE_URL }],
    clock,
    emit: (event) => {
      events.push(event);
      for (const { found } of waiting.filter(({ isIt }) => isIt(event))) found();
    },
    limit: 20,
  });
});
afterEach(async () => {
  await live.stop();
  await world.close();
});

const heard = (isIt: (event: EventBody) => boolean): Promise<void> =>
  new Promise((found) => {
    if (events.some(isIt)) found();
    else waiting.push({ isIt, found });
  });

async function makeFeed(): Promise<void> {
  const config = {
    region: REGION,
    endpoint: world.url,
    credentials: { accessKeyId: OWNER, secretAccessKey: 'sandbox' },
  };
  const sqs = new SQS({ ...config, useQueueUrlAsEndpoint: false });
  const bridge = new EventBridge(config);
  const Resource = `arn:aws:sqs:${REGION}:${OWNER}:feed`;
  const Statement = [
    { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource },
  ];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await sqs.createQueue({ QueueName: 'feed', Attributes: { Policy } });
  await bridge.putRule({ Name: 'feed', EventPattern: JSON.stringify({ source: ['aws.sagemaker'] }) });
  await bridge.putTargets({ Rule: 'feed', Targets: [{ Id: 'queue', Arn: Resource }] });
  for (const client of [sqs, bridge]) client.destroy();
}

const ofSageMaker = async (from: number): Promise<readonly string[]> =>
  (await sandboxAdmin(world.url).calls())
    .slice(from)
    .map(({ operation }) => operation)
    .filter((operation) => !/Message/.test(operation));

const hasEnded = (event: EventBody): boolean =>
  event.type === 'execution.changed' && event.execution.status === 'Succeeded';

test('what is pushed is looked at at once, and what moves is not asked for meanwhile', async () => {
  await makeFeed();
  const pipeline = await world.createPipeline('churn-train');
  live.focus({ kind: 'list' });
  await clock.asleep();
  await world.aws.writers(OWNER).executions.start(pipeline);
  await heard((event) => event.type === 'execution.changed' && event.execution.status === 'Executing');
  await clock.asleep();
  const before = (await sandboxAdmin(world.url).calls()).length;
  clock.jump(MINUTE / 2);
  await clock.asleep();
  expect(await ofSageMaker(before)).toEqual([]);
  await world.tick(MINUTE);
  // No time goes by for the poller: it is the feed that tells.
  await heard(hasEnded);
  expect(events.filter(hasEnded)).toMatchObject([{ from: 'Executing' }]);
});

test('an account whose feed does not answer is asked as ever, and that is said once', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.aws.writers(OWNER).executions.start(pipeline);
  live.focus({ kind: 'list' });
  await heard((event) => event.type === 'notice.given');
  await clock.asleep(2);
  await world.tick(MINUTE);
  clock.jump(4_000);
  await heard(hasEnded);
  const said = events.flatMap((event) => (event.type === 'notice.given' ? [event.message] : []));
  expect(said).toEqual([expect.stringContaining('AWS is asked as without a feed')]);
});
