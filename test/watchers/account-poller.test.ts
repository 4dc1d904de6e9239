import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventBody } from '../../src/domain/events/index.ts';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { AccountPoller } from '../../src/watchers/live/account-poller.ts';
import { ToldByOwners } from '../../src/watchers/live/told-by-owners.ts';
import { OWNER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';
import { ManualClock } from './manual-clock.ts';

const MINUTE = 60_000;

let world: SandboxWorld;
let clock: ManualClock;
let poller: AccountPoller;
let running: Promise<void>;
let events: EventBody[];

beforeEach(async () => {
  world = await sandboxWorld();
  clock = new ManualClock();
  events = [];
  poller = new AccountPoller({
    aws: world.aws,
    place: { id: OWNER, alias: 'owner', region: REGION },
    clock,
    emit: (event) => void events.push(event),
    fixed: new Map(),
    owners: new ToldByOwners(),
    limit: 20,
  });
});
afterEach(async () => {
  poller.stop();
  await running;
  await world.close();
});

/** Operations that the sandbox saw while something happened. */
async function callsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await sandboxAdmin(world.url).calls()).length;
  await work();
  return (await sandboxAdmin(world.url).calls()).slice(before).map(({ operation }) => operation);
}

const begin = (): void => void (running = poller.run());

test('off screen an account is asked once a minute at most', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.aws.writers(OWNER).executions.start(pipeline);
  begin();
  await clock.asleep();
  const calls = await callsOf(() => clock.advance(10 * MINUTE));
  expect(calls.length).toBeGreaterThan(8);
  expect(calls.length).toBeLessThanOrEqual(10);
  expect(new Set(calls)).toEqual(new Set(['ListPipelines']));
});

test('on screen and idle one call a minute tells that nothing ran; what did is listed', async () => {
  const pipeline = await world.createPipeline('churn-train');
  await world.createPipeline('churn-score');
  await world.aws.writers(OWNER).executions.start(pipeline);
  await world.tick(MINUTE);
  begin();
  await clock.asleep();
  poller.focus({ kind: 'list' });
  await clock.advance(MINUTE);
  expect(await callsOf(() => clock.advance(5 * MINUTE))).toEqual(Array<string>(5).fill('ListPipelines'));

  await world.tick(1000);
  await world.aws.writers(OWNER).executions.start(pipeline);
  const seen = events.length;
  await clock.advance(MINUTE);
  expect(events.slice(seen).filter(({ type }) => type === 'execution.listed').length).toBeGreaterThan(0);
});

test('on screen and moving a change is told within 5 seconds, for one call a look', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const execution = await world.aws.writers(OWNER).executions.start(pipeline);
  begin();
  await clock.asleep();
  poller.focus({ kind: 'list' });
  await clock.advance(10_000);
  expect(await callsOf(() => clock.advance(12_000))).toEqual(Array<string>(3).fill('DescribePipelineExecution'));
  await world.tick(MINUTE);
  await clock.advance(5_000);
  expect(events.at(-2)).toMatchObject({
    type: 'execution.changed',
    from: 'Executing',
    execution: { arn: execution, status: 'Succeeded' },
  });
});

test('an opened execution costs two calls a look, and what cannot change is read once', async () => {
  const pipeline = await world.createPipeline('churn-train');
  const executionArn = await world.aws.writers(OWNER).executions.start(pipeline);
  begin();
  await clock.asleep();
  const first = await callsOf(async () => {
    poller.focus({ kind: 'execution', executionArn });
    await clock.advance(1_000);
  });
  expect(first).toHaveLength(4);
  expect(await callsOf(() => clock.advance(8_000))).toHaveLength(4);
});

test('a pause asks nothing, and going on asks at once', async () => {
  await world.createPipeline('churn-train');
  begin();
  await clock.asleep();
  poller.focus({ kind: 'list' });
  await clock.advance(1_000);
  poller.pause(true);
  expect(await callsOf(() => clock.advance(10 * MINUTE))).toEqual([]);
  expect(
    await callsOf(async () => {
      poller.pause(false);
      await clock.advance(1_000);
    }),
  ).not.toEqual([]);
});

test('a throttled account is asked less and less often, keeps its age, and is told when it answers again', async () => {
  await world.createPipeline('churn-train');
  const admin = sandboxAdmin(world.url);
  await admin.addFault({ kind: 'throttle', account: OWNER, operation: 'ListPipelines' });
  begin();
  await clock.asleep();
  const calls = await callsOf(() => clock.advance(6 * MINUTE));
  // Each look is three tries of the SDK.
  expect(calls.length / 3).toBeLessThanOrEqual(4);
  const last = events.at(-1);
  expect(last).toMatchObject({
    type: 'account.unreadable',
    reach: { passing: true, problems: [{ code: 'ThrottlingException' }] },
  });
  await admin.clearFaults();
  await clock.advance(5 * MINUTE);
  expect(events.some(({ type }) => type === 'account.answered')).toBe(true);
});
