import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

test('an apply killed with -9 is told once while its terraform works on, and once when that has ended', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  const other = await world.workflow.plan({ stacks: [], out: join(world.folder, 'other') });
  const worker = await gated.beginAndKill(bundle);

  await world.workflow.reportCutRuns();
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut')).toMatchObject([{ verb: 'apply', stacks: ['ml-prod'], alive: true }]);
  expect(world.of('run.found-cut')[0]?.detail).toBe(
    `ml-prod is still worked on by its terraform (process ${worker}): 1 resource was applied, ` +
      'in flight: terraform_data.slow; later was not begun',
  );
  await expect(world.workflow.apply(other.bundle, {})).rejects.toMatchObject({
    code: 'StackBusy',
    problems: [{ where: 'ml-prod', fix: expect.stringContaining(String(worker)) as string }],
  });

  gated.open();
  await vi.waitFor(() => expect(existsSync(`/proc/${worker}`)).toBe(false), { timeout: 20_000 });
  await world.workflow.reportCutRuns();
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut').slice(1)).toMatchObject([
    { alive: false, detail: 'ml-prod was finished by its terraform: 2 resources were applied; later was not begun' },
  ]);
  const next = await world.workflow.plan({ stacks: [] });
  expect(next.plans.map(({ stack, summary }) => [stack, summary.create])).toEqual([
    ['ml-prod', 0],
    ['later', 1],
  ]);
}, 60_000);

test('an apply killed together with its terraform is told with what was in flight, and leaves a state to plan on', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  const worker = await gated.beginAndKill(bundle);
  gated.killGroup(worker);
  await vi.waitFor(() => expect(existsSync(`/proc/${worker}`)).toBe(false), { timeout: 20_000 });

  const next = await world.workflow.plan({ stacks: [] });
  const [told] = world.of('run.found-cut');
  expect(told).toMatchObject({ alive: false, stacks: ['ml-prod'] });
  expect(told?.detail).toContain('ml-prod was cut together with its terraform: 1 resource was applied');
  expect(told?.detail).toContain('in flight: terraform_data.slow; its state is not locked');
  expect(next.failed).toEqual([]);
  expect(next.plans[0]?.changes.map(({ address }) => address)).toContain('terraform_data.slow');
  await expect(world.workflow.apply(bundle, {})).rejects.toMatchObject({ code: 'BundleApplied' });
}, 60_000);

test('a run of this very process, or one that ended, is none', async () => {
  await world.workflow.plan({ stacks: ['later'] });
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut')).toEqual([]);
});
