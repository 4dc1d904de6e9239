import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
let interrupt: AbortController;
let when: RegExp;

beforeEach(() => {
  interrupt = new AbortController();
  world = createWorld({ onEvent: (event) => when.test(JSON.stringify(event)) && interrupt.abort() });
  world.sketch(
    {
      name: 'ml-prod',
      resources: { first: { input: '1' }, slow: { input: '2', run: 'sleep 60', after: ['first'] } },
    },
    { name: 'later', resources: { x: { input: 'x' } }, dependencies: ['ml-prod'] },
  );
});
afterEach(() => world.remove());

test('an interrupted apply waits for its terraform, begins no other stack and leaves a usable state', async () => {
  when = /resource.applying.*slow/;
  const plan = await world.workflow.plan({ stacks: [] });
  const run = await world.workflow.apply(plan.bundle, { signal: interrupt.signal });
  expect(run).toMatchObject({ applied: [], failed: ['ml-prod'], interrupted: true, summary: { create: 1 } });
  expect(world.of('run.interrupted')).toHaveLength(1);
  expect(world.of('stack.applying').map(({ stack }) => stack)).toEqual(['ml-prod']);
  expect(world.of('stack.failed')[0]?.problems[0]?.code).toBe('TerraformInterrupted');

  const next = await world.workflow.plan({ stacks: [] });
  expect(next.failed).toEqual([]);
  expect(world.of('run.found-cut')).toEqual([]);
}, 60_000);

test('an interrupted plan leaves no bundle', async () => {
  when = /stack.planning/;
  const out = join(world.folder, 'out');
  await expect(world.workflow.plan({ stacks: [], out, signal: interrupt.signal })).rejects.toMatchObject({
    code: 'Interrupted',
  });
  expect(world.of('plan.finished')).toEqual([]);
  await expect(world.workflow.apply(out, {})).rejects.toMatchObject({ code: 'BundleIncomplete' });
});

test('an apply interrupted before it begins changes nothing and leaves the bundle good', async () => {
  when = /never/;
  world.sketch({ name: 'ml-prod', resources: { first: { input: '1' } } });
  const { bundle } = await world.workflow.plan({ stacks: [] });
  await expect(world.workflow.apply(bundle, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'Interrupted',
  });
  expect((await world.workflow.apply(bundle, {})).applied).toEqual(['ml-prod']);
});
