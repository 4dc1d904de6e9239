import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUNS_KEPT } from '../../src/workflow/prune-runs.ts';
import { CONSUMER, createWorld, OWNER, type StackSketch, type World } from './world.ts';

const owner = (input = 'one'): StackSketch => ({
  name: 'ml-prod',
  account: OWNER,
  resources: { share: { input } },
  outputs: { share: '${terraform_data.share.output}' },
});

const consumer: StackSketch = {
  name: 'analytics-acceptance',
  account: CONSUMER,
  resources: { accepter: { input: '${data.terraform_remote_state.ml-prod.outputs.share}' } },
  reads: { 'ml-prod': ['share'] },
};

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.remove());

describe('two stacks, one reading from the other', () => {
  test('are planned and applied in two waves, and then there is nothing to do', async () => {
    world.sketch(owner(), consumer);
    const first = await world.workflow.plan({ stacks: [] });
    expect(first.plans.map(({ stack }) => stack)).toEqual(['ml-prod']);
    expect([...first.deferred]).toEqual([['analytics-acceptance', ['ml-prod']]]);
    expect(first).toMatchObject({ changes: true, failed: [], summary: { create: 1 } });
    expect(world.of('stack.deferred')).toMatchObject([{ stack: 'analytics-acceptance', needs: ['ml-prod'] }]);

    const applied = await world.workflow.apply(first.bundle, {});
    expect(applied).toMatchObject({
      applied: ['ml-prod'],
      deferred: ['analytics-acceptance'],
      failed: [],
      interrupted: false,
      summary: { create: 1 },
    });

    const second = await world.workflow.plan({ stacks: [] });
    expect(second.plans.map(({ stack, summary }) => [stack, summary.create])).toEqual([
      ['ml-prod', 0],
      ['analytics-acceptance', 1],
    ]);
    expect((await world.workflow.apply(second.bundle, {})).applied).toEqual(['analytics-acceptance']);

    const third = await world.workflow.plan({ stacks: [] });
    expect(third).toMatchObject({ changes: false, summary: { create: 0, update: 0, replace: 0, delete: 0 } });
    expect((await world.workflow.drift({ stacks: [] })).drifted).toEqual([]);
  }, 120_000);

  test('a changed output defers its reader again, an unchanged one does not', async () => {
    await applyEverything();
    world.sketch(owner('two'), consumer);
    const changing = await world.workflow.plan({ stacks: [] });
    expect([...changing.deferred.keys()]).toEqual(['analytics-acceptance']);

    world.sketch({ ...owner(), resources: { share: { input: 'one' }, more: { input: 'x' } } }, consumer);
    const adding = await world.workflow.plan({ stacks: [] });
    expect([...adding.deferred.keys()]).toEqual([]);
    expect(adding.summary.create).toBe(1);
  }, 120_000);

  test('a reader chosen alone waits for an owner that was never applied', async () => {
    world.sketch(owner(), consumer);
    const run = await world.workflow.plan({ stacks: ['analytics*'] });
    expect([...run.deferred]).toEqual([['analytics-acceptance', ['ml-prod']]]);
    expect(run.plans).toEqual([]);
  });

  test('a destroy takes the reader down before the owner', async () => {
    await applyEverything();
    const plan = await world.workflow.plan({ stacks: [], destroy: true });
    expect(plan.summary).toEqual({ create: 0, update: 0, replace: 0, delete: 2 });
    world.events.length = 0;
    const run = await world.workflow.apply(plan.bundle, {});
    expect(run.applied).toEqual(['analytics-acceptance', 'ml-prod']);
    expect(world.of('run.started')).toMatchObject([{ verb: 'destroy' }]);
    const order = world.events.map((event) => ('stack' in event ? `${event.type} ${event.stack}` : event.type));
    expect(order.indexOf('stack.applied analytics-acceptance')).toBeLessThan(order.indexOf('stack.applying ml-prod'));

    const again = await world.workflow.plan({ stacks: [], destroy: true });
    expect(again.changes).toBe(false);
  }, 120_000);

  test('a destroy of what never was is nothing to do', async () => {
    world.sketch(owner(), consumer);
    const plan = await world.workflow.plan({ stacks: [], destroy: true });
    expect(plan).toMatchObject({ changes: false, failed: [] });
    expect(await world.workflow.apply(plan.bundle, {})).toMatchObject({ applied: [], failed: [] });
  });

  async function applyEverything(): Promise<void> {
    world.sketch(owner(), consumer);
    for (let wave = 1; wave <= 2; wave += 1)
      await world.workflow.apply((await world.workflow.plan({ stacks: [] })).bundle, {});
  }
});

describe('the failure of one stack', () => {
  const broken: StackSketch = { name: 'broken', resources: { x: { input: '${nonsense.y.z}' } } };

  test('does not stop the plan of the others, and is told with what terraform says', async () => {
    world.sketch(broken, owner());
    const run = await world.workflow.plan({ stacks: [] });
    expect(run.failed).toEqual(['broken']);
    expect(run.plans.map(({ stack }) => stack)).toEqual(['ml-prod']);
    expect(world.of('stack.failed')[0]?.problems[0]?.what).toContain('undeclared resource');
    expect((await world.workflow.apply(run.bundle, {})).applied).toEqual(['ml-prod']);
  });

  test('does not stop the apply of the others, but of those that come after it', async () => {
    const failing: StackSketch = { name: 'failing', resources: { x: { input: 'x', run: 'exit 3' } } };
    const after: StackSketch = { name: 'after', resources: { y: { input: 'y' } }, dependencies: ['failing'] };
    world.sketch(failing, after, owner());
    const plan = await world.workflow.plan({ stacks: [] });
    const run = await world.workflow.apply(plan.bundle, {});
    expect(run).toMatchObject({ applied: ['ml-prod'], failed: ['failing'], deferred: ['after'] });
    expect(world.of('stack.deferred')).toMatchObject([{ stack: 'after', needs: ['failing'] }]);
    expect(world.of('apply.finished')).toMatchObject([{ applied: ['ml-prod'], failed: ['failing'] }]);
  });
});

describe('a targeted plan', () => {
  test('holds what the targets mean and what that needs, leaves other stacks out, and is the plan that is applied', async () => {
    const three: StackSketch = {
      name: 'three',
      resources: { a: { input: 'a' }, b: { input: 'b', after: ['a'] }, c: { input: 'c' } },
    };
    world.sketch(three, owner());
    const { plans, bundle } = await world.workflow.plan({ stacks: [], targets: ['three/b'] });
    expect(plans.map(({ stack, changes }) => [stack, changes.map(({ address }) => address).sort()])).toEqual([
      ['three', ['terraform_data.a', 'terraform_data.b']],
    ]);
    expect((await world.workflow.apply(bundle, {})).applied).toEqual(['three']);
    expect((await world.workflow.plan({ stacks: ['three'] })).summary.create).toBe(1);
  });
});

describe('what a run leaves', () => {
  test('goes away once so many newer runs are there; an applied plan file at once', async () => {
    world.sketch(owner());
    const first = await world.workflow.plan({ stacks: [] });
    await world.workflow.apply(first.bundle, {});
    expect(existsSync(join(first.bundle, 'bundle.json'))).toBe(true);
    expect(existsSync(join(first.bundle, 'stacks', 'ml-prod', 'plan.tfplan'))).toBe(false);
    for (let run = 0; run < RUNS_KEPT; run += 1) {
      const folder = join(world.runsDir, `2027-${String(run).padStart(2, '0')}`);
      cpSync(first.bundle, folder, { recursive: true });
      const file = join(folder, 'run.json');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(first.run, `2027-${String(run).padStart(2, '0')}`));
    }
    await world.workflow.plan({ stacks: [] });
    expect(existsSync(first.bundle)).toBe(false);
    expect(existsSync(join(world.runsDir, '2027-29'))).toBe(true);
  });

  test('is private to its owner', async () => {
    world.sketch(owner());
    const { bundle } = await world.workflow.plan({ stacks: [] });
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    expect(mode(bundle)).toBe('700');
    expect(mode(join(bundle, 'bundle.json'))).toBe('600');
    expect(mode(join(bundle, 'stacks', 'ml-prod', 'plan.tfplan'))).toBe('600');
    expect(mode(join(bundle, 'stacks', 'ml-prod', 'source', 'cdk.tf.json'))).toBe('600');
  });

  test('tells its events again, each with its time', async () => {
    world.sketch(owner());
    const { run, bundle } = await world.workflow.plan({ stacks: [] });
    const lines = readFileSync(join(bundle, 'events.ndjson'), 'utf8').trim().split('\n');
    const told = lines.map((line) => JSON.parse(line) as { type: string; at: string });
    expect(told.map(({ type }) => type)).toEqual([
      'run.started',
      'stack.planning',
      'stack.planned',
      'exposure.computed',
      'plan.finished',
    ]);
    expect(told.every(({ at }) => at === '2026-11-21T20:11:34.000Z')).toBe(true);
    const file = JSON.parse(readFileSync(join(bundle, 'run.json'), 'utf8')) as Record<string, unknown>;
    expect(file).toMatchObject({ run, verb: 'plan', stacks: [{ name: 'ml-prod', phase: 'done' }] });
    expect(file['ended']).not.toBeNull();
  });

  test('goes where --out says, replaces an older bundle there and nothing else', async () => {
    world.sketch(owner());
    const out = join(world.folder, 'bundle');
    const first = await world.workflow.plan({ stacks: [], out });
    expect(first.bundle).toBe(out);
    await world.workflow.apply(out, {});
    await world.workflow.plan({ stacks: [], out });
    expect(await world.workflow.apply(out, {})).toMatchObject({ applied: [], failed: [] });
    await expect(world.workflow.plan({ stacks: [], out: world.folder })).rejects.toMatchObject({
      code: 'BundleFolderInUse',
    });
  });
});
