import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatedWorld, type GatedWorld } from './cut-apply.ts';
import type { World } from './world.ts';

let gated: GatedWorld;
let world: World;

beforeEach(() => {
  gated = gatedWorld();
  ({ world } = gated);
});
afterEach(() => gated.close());

const toldOf = (type: 'resource.applying' | 'resource.applied'): readonly string[] =>
  world.of(type).map(({ address }) => address);

test('a running apply is told from its beginning to its end, each thing once', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  const { child } = await gated.begin(bundle);
  const attached = world.workflow.attach({});
  await vi.waitFor(() => expect(toldOf('resource.applying')).toContain('terraform_data.slow'));
  expect(world.of('run.attached')).toMatchObject([{ verb: 'apply', over: false }]);
  gated.open();
  expect(await attached).toMatchObject({
    status: 'finished',
    verb: 'apply',
    applied: ['ml-prod', 'later'],
    failed: [],
    interrupted: false,
  });
  if (child.exitCode === null) await once(child, 'exit');
  expect(toldOf('resource.applied')).toEqual(['terraform_data.first', 'terraform_data.slow', 'terraform_data.x']);
  expect(await world.workflow.leftOver()).toMatchObject({ going: false, failed: [], stopped: [], deferred: [] });
}, 60_000);

test('whoever leaves changes nothing about it, and may come back', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  await gated.begin(bundle);
  const leaving = new AbortController();
  const first = world.workflow.attach({ signal: leaving.signal });
  await vi.waitFor(() => expect(toldOf('resource.applying')).toContain('terraform_data.slow'));
  leaving.abort();
  expect(await first).toMatchObject({ status: 'left' });
  expect(await world.workflow.leftOver()).toMatchObject({ going: true, stopped: ['ml-prod', 'later'] });
  gated.open();
  expect(await world.workflow.attach({})).toMatchObject({ status: 'finished', applied: ['ml-prod', 'later'] });
}, 60_000);

test('what outlived its run is told from the log of its terraform; the rest is left to a resume', async () => {
  const { bundle, run: planned } = await world.workflow.plan({ stacks: [] });
  await gated.beginAndKill(bundle);
  const attached = world.workflow.attach({});
  await vi.waitFor(() => expect(toldOf('resource.applying')).toContain('terraform_data.slow'));
  gated.open();
  expect(await attached).toMatchObject({ status: 'cut', failed: [] });
  expect(toldOf('resource.applied')).toEqual(['terraform_data.first', 'terraform_data.slow']);
  expect(world.of('run.found-cut')).toMatchObject([{ alive: false }]);
  const left = await world.workflow.leftOver();
  expect(left).toMatchObject({ verb: 'apply', going: false, failed: [], stopped: ['ml-prod', 'later'] });

  await expect(world.workflow.attach({})).rejects.toMatchObject({ code: 'RunNotFound' });
  expect(await world.workflow.attach({ run: left?.run ?? '' })).toMatchObject({ status: 'cut' });
  await expect(world.workflow.attach({ run: planned })).rejects.toMatchObject({
    problems: [{ code: 'RunNotFound', why: expect.stringContaining(left?.run ?? '?') as string }],
  });
}, 60_000);

test('where nothing was applied there is nothing left and nothing to attach to', async () => {
  expect(await world.workflow.leftOver()).toBeUndefined();
  await expect(world.workflow.attach({})).rejects.toMatchObject({
    problems: [{ code: 'RunNotFound', fix: 'begin one with `sagelane apply`' }],
  });
});
