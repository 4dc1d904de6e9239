import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { Workflow } from '../../src/workflow/ports.ts';
import { CONSUMER, createWorld, MANIFEST, OWNER, realTerraform, type World } from './world.ts';

let world: World;
let bundle: string;

async function planFresh(): Promise<void> {
  world = createWorld();
  world.sketch({ name: 'ml-prod', resources: { share: { input: 'one' } } });
  ({ bundle } = await world.workflow.plan({ stacks: [] }));
}

describe('a bundle is refused', () => {
  let pristine: string;
  beforeAll(async () => {
    await planFresh();
    pristine = bundle;
  });
  beforeEach(() => {
    // A bundle means the same wherever it lies.
    bundle = join(world.folder, 'copy');
    rmSync(bundle, { recursive: true, force: true });
    cpSync(pristine, bundle, { recursive: true });
  });
  afterAll(() => world.remove());

  test.each<readonly [string, string, () => Workflow | Promise<Workflow>]>([
    [
      'when a byte of the manifest changed',
      'BundleManifestChanged',
      () => world.again({ manifest: { ...MANIFEST, sha256: 'b'.repeat(64) } }),
    ],
    ['when another release applies it', 'BundleToolChanged', () => world.again({ toolVersion: '0.2.0' })],
    [
      'when a byte of a plan file changed',
      'BundlePlanChanged',
      () => (appendFileSync(planFile(), ' '), world.workflow),
    ],
    [
      'when a file of its source changed',
      'BundleSourceChanged',
      () => (appendFileSync(join(bundle, 'stacks/ml-prod/source/cdk.tf.json'), '\n'), world.workflow),
    ],
    [
      'when a file of its source is gone',
      'BundleSourceChanged',
      // Terraform needs none of it for an apply, but somebody was there.
      () => (editBundle((text) => text.replace('"cdk.tf.json"', '"gone.txt"')), world.workflow),
    ],
    [
      'when the credentials are of another account',
      'BundleAccountChanged',
      () =>
        world.again({
          caller: () => Promise.resolve({ account: CONSUMER, arn: `arn:aws:iam::${CONSUMER}:role/deployer` }),
        }),
    ],
    [
      'when another role of the account calls',
      'BundleCallerChanged',
      () =>
        world.again({ caller: (account) => Promise.resolve({ account, arn: `arn:aws:iam::${account}:role/other` }) }),
    ],
    [
      'when terraform has another version',
      'BundleTerraformChanged',
      async () => {
        const real = await realTerraform(world.folder);
        return world.again({
          terraform: () => Promise.resolve({ ...real, binary: { ...real.binary, version: '9.9.9' } }),
        });
      },
    ],
    [
      'when its version is unknown',
      'BundleVersionUnknown',
      () => (editBundle((text) => text.replace(/"version": \d+/, '"version": 99')), world.workflow),
    ],
    [
      'when bundle.json is cut',
      'BundleIncomplete',
      () => (editBundle((text) => text.slice(0, text.length / 2)), world.workflow),
    ],
    ['when bundle.json is not there', 'BundleIncomplete', () => (rmSync(join(bundle, 'bundle.json')), world.workflow)],
    ['when a plan file is not there', 'BundleIncomplete', () => (rmSync(planFile()), world.workflow)],
    [
      'when a part of bundle.json is not there',
      'BundleIncomplete',
      () => (editBundle((text) => text.replace('"exposures"', '"nothing"')), world.workflow),
    ],
  ])('%s', async (_, code, change) => {
    const workflow = await change();
    world.events.length = 0;
    const refusal = await problemsOf(workflow.apply(bundle, {}));
    expect(refusal.map((problem) => problem.code)).toEqual([code]);
    expect(refusal[0]?.fix).toMatch(/plan again/);
    expect(world.of('stack.applying')).toEqual([]);
  });

  test('naming every difference in one go', async () => {
    appendFileSync(planFile(), ' ');
    const refusal = await problemsOf(
      world
        .again({
          manifest: { ...MANIFEST, sha256: 'b'.repeat(64) },
          caller: (account) => Promise.resolve({ account, arn: `arn:aws:iam::${account}:role/other` }),
        })
        .apply(bundle, {}),
    );
    expect(refusal.map(({ code }) => code)).toEqual([
      'BundleManifestChanged',
      'BundlePlanChanged',
      'BundleCallerChanged',
    ]);
  });
});

describe('a bundle in its life', () => {
  beforeEach(planFresh);
  afterEach(() => world.remove());

  test('is refused when the state moved on', async () => {
    const other = await world.workflow.plan({ stacks: [], out: join(world.folder, 'other') });
    await world.workflow.apply(other.bundle, {});
    const [problem, ...more] = await problemsOf(world.workflow.apply(bundle, {}));
    expect(problem).toMatchObject({
      code: 'BundleStateChanged',
      where: 'ml-prod',
      what: expect.stringContaining('no state then, serial') as string,
    });
    expect(more).toEqual([]);
  });

  test('is refused when it was applied before', async () => {
    const { run } = await world.workflow.apply(bundle, {});
    expect(await problemsOf(world.workflow.apply(bundle, {}))).toMatchObject([
      { code: 'BundleApplied', what: expect.stringContaining(run) as string },
    ]);
  });

  test('a refused bundle stays good for the apply it was made for', async () => {
    await expect(world.again({ toolVersion: '0.2.0' }).apply(bundle, {})).rejects.toThrow();
    expect((await world.workflow.apply(bundle, {})).applied).toEqual(['ml-prod']);
  });

  test('what is applied is what was planned, also when the stack was synthesized anew meanwhile', async () => {
    world.sketch({ name: 'ml-prod', resources: { share: { input: 'two' } } });
    await world.workflow.plan({ stacks: [], out: join(world.folder, 'other') });
    await world.workflow.apply(bundle, {});
    expect(readFileSync(world.stateFile('ml-prod'), 'utf8')).toContain('"one"');
  });

  test('--apply-as binds the apply to that role, in its account', async () => {
    const arn = `arn:aws:iam::${OWNER}:role/apply`;
    const plan = await world.workflow.plan({ stacks: [], applyAs: arn });
    expect((await problemsOf(world.workflow.apply(plan.bundle, {})))[0]?.code).toBe('BundleCallerChanged');
    const asRole = world.again({ caller: (account) => Promise.resolve({ account, arn }) });
    expect((await asRole.apply(plan.bundle, {})).applied).toEqual(['ml-prod']);
  });

  test('of two applies of one bundle at once, one wins', async () => {
    const outcomes = await Promise.allSettled([world.workflow.apply(bundle, {}), world.again({}).apply(bundle, {})]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect((lost?.reason as SagelaneError).problems.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^(BundleApplied|StackBusy|BundleStateChanged)$/),
    ]);
  });
});

const planFile = (): string => join(bundle, 'stacks/ml-prod/plan.tfplan');

function editBundle(edit: (text: string) => string): void {
  const file = join(bundle, 'bundle.json');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

async function problemsOf(refused: Promise<unknown>) {
  const thrown = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return thrown instanceof SagelaneError ? thrown.problems : [];
}
