import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stamped, type AppEvent } from '../../src/domain/events/index.ts';
import { INITIAL_STATE, reduce, type State } from '../../src/store/index.ts';
import { liveExecutions } from '../../src/watchers/index.ts';
import { OWNER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';
import { ManualClock } from '../watchers/manual-clock.ts';
import { mountTui, unmountAll } from './harness.tsx';

let world: SandboxWorld;
let stream: readonly AppEvent[];

/** What the pollers tell of executions that begin, move and end, while somebody looks at the list and into one. */
beforeAll(async () => {
  world = await sandboxWorld();
  const pipeline = await world.createPipeline('churn-train');
  const clock = new ManualClock();
  const told: AppEvent[] = [];
  const live = liveExecutions({
    aws: world.aws,
    places: [{ id: OWNER, alias: 'ml-prod', region: REGION }],
    clock,
    emit: (event) => void told.push(stamped(event, clock.now())),
    limit: 20,
  });
  live.focus({ kind: 'list' });
  await clock.asleep();
  const executionArn = await world.aws.writers(OWNER).executions.start(pipeline, { parameters: [] });
  for (const _ of [1, 2, 3]) {
    await clock.advance(60_000);
    await world.tick(1_000);
  }
  live.focus({ kind: 'execution', executionArn, account: OWNER });
  await clock.advance(8_000);
  await world.tick(60_000);
  await clock.advance(8_000);
  await live.stop();
  stream = told;
});
afterAll(() => world.close());
afterEach(unmountAll);

const plain = (state: State): unknown =>
  JSON.parse(JSON.stringify(state, (_key, value: unknown) => (isMap(value) ? [...value] : value)));
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && 'get' in value;
const readBack = (events: readonly AppEvent[]): readonly AppEvent[] =>
  events.map((event) => JSON.parse(JSON.stringify(event)) as AppEvent);

test('a stream that is written down and read back gives the same state, in whatever batches', () => {
  expect(new Set(stream.map(({ type }) => type))).toEqual(
    new Set(['pipeline.listed', 'execution.listed', 'execution.described', 'account.answered']),
  );
  const whole = plain(reduce(INITIAL_STATE, stream));
  const again = readBack(stream);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: again.length }), { maxLength: 8 }), (cuts) => {
      const bounds = [0, ...cuts.toSorted((a, b) => a - b), again.length];
      const batches = bounds.slice(1).map((end, index) => again.slice(bounds[index], end));
      expect(plain(batches.reduce(reduce, INITIAL_STATE))).toEqual(whole);
    }),
  );
});

test('and the same screens', async () => {
  const screensOf = async (batches: readonly (readonly AppEvent[])[]): Promise<readonly string[]> => {
    const tui = await mountTui({ events: [] });
    for (const batch of batches) await tui.happen(batch);
    const screens: string[] = [];
    for (const key of ['0', '3', 'j', 'enter']) {
      await tui.press(key);
      screens.push(tui.text());
    }
    return screens;
  };
  const whole = await screensOf([stream]);
  expect(whole.join()).toContain('churn-train');
  const again = readBack(stream);
  expect(await screensOf(again.map((event) => [event]))).toEqual(whole);
});
