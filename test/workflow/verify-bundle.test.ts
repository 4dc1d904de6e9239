import { expect, test } from 'vitest';
import type { Exposure } from '../../src/domain/plan.ts';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { Bundle } from '../../src/workflow/bundle.ts';
import { verifyBundle, type Present } from '../../src/workflow/verify-bundle.ts';
import { OWNER } from './world.ts';

const exposure: Exposure = {
  change: 'gains',
  principal: { kind: 'account', value: '444455556666', alias: 'analytics' },
  owner: OWNER,
  share: 'churn',
  stack: 'ml-prod',
  permission: 'describe-only',
  actions: ['sagemaker:DescribePipeline'],
  resources: [`arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`],
  executions: 4,
  compute: 'none',
};

const nothing = { create: 0, update: 0, replace: 0, delete: 0 };

const bundle: Bundle = {
  version: 2,
  run: 'r1',
  createdAt: '2026-11-21T20:11:34.000Z',
  destroy: false,
  toolVersion: '0.1.0',
  terraform: { product: 'terraform', version: '1.11.4' },
  manifestSha256: 'm',
  stacks: ['ml-prod', 'idle'].map((name) => ({
    name,
    account: OWNER,
    region: 'us-east-1',
    caller: `arn:aws:iam::${OWNER}:role/deployer`,
    providerVersion: null,
    changes: name !== 'idle',
    summary: nothing,
    dependencies: [],
    reads: {},
    constructPaths: {},
    workingDirectory: '/project',
    appliesInPlace: false,
    state: { lineage: 'l', serial: 1 },
    planSha256: 'p',
    files: { 'cdk.tf.json': 'c' },
  })),
  deferred: {},
  failed: [],
  exposures: [exposure],
  findings: [],
  summary: nothing,
  domains: [],
  cleanUps: [],
};

const present: Present = {
  manifestSha256: 'm',
  toolVersion: '0.1.0',
  terraform: { product: 'terraform', version: '1.11.4' },
  planDigest: () => Promise.resolve('p'),
  sourceDigest: () => Promise.resolve('c'),
  caller: () => Promise.resolve({ account: OWNER, arn: `arn:aws:iam::${OWNER}:role/deployer` }),
  state: () => Promise.resolve({ lineage: 'l', serial: 1 }),
  exposures: () => Promise.resolve([exposure]),
  domains: () => Promise.resolve([]),
  freed: () => Promise.resolve([]),
};

test('nothing to say of a bundle that holds', async () => {
  expect(await verifyBundle(bundle, present)).toEqual([]);
});

test('more executions than were counted are no difference', async () => {
  expect(
    await verifyBundle(bundle, { ...present, exposures: () => Promise.resolve([{ ...exposure, executions: 9 }]) }),
  ).toEqual([]);
});

test.each<readonly [string, string, Partial<Present>]>([
  [
    'a customer-managed permission that allows more than was shown',
    'BundleExposureChanged',
    {
      exposures: () =>
        Promise.resolve([{ ...exposure, actions: [...exposure.actions, 'sagemaker:StartPipelineExecution'] }]),
    },
  ],
  [
    'somebody more',
    'BundleExposureChanged',
    { exposures: () => Promise.resolve([exposure, { ...exposure, share: 'other' }]) },
  ],
  ['somebody less', 'BundleExposureChanged', { exposures: () => Promise.resolve([]) }],
  ['another lineage', 'BundleStateChanged', { state: () => Promise.resolve({ lineage: 'other', serial: 1 }) }],
  ['another serial', 'BundleStateChanged', { state: () => Promise.resolve({ lineage: 'l', serial: 2 }) }],
  [
    'somebody who was contained meanwhile',
    'ContainmentActive',
    { freed: () => Promise.resolve([{ stack: 'research', address: 'aws_iam_role_policy.x', people: ['jane'] }]) },
  ],
  ['a domain that nobody was shown', 'BundleChanged', { domains: () => Promise.resolve(['vision-studio']) }],
  ['a state that is gone', 'BundleStateChanged', { state: () => Promise.resolve(null) }],
  ['tofu instead of terraform', 'BundleTerraformChanged', { terraform: { product: 'tofu', version: '1.11.4' } }],
])('%s is %s', async (_, code, change) => {
  const problems = await verifyBundle(bundle, { ...present, ...change });
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  expect(problems.every(({ where, why, fix }) => where && why && fix)).toBe(true);
});

test('the refusal says who would gain what', async () => {
  const more = [...exposure.actions, 'sagemaker:StartPipelineExecution'];
  const problems = await verifyBundle(bundle, {
    ...present,
    exposures: () => Promise.resolve([{ ...exposure, actions: more }]),
  });
  expect(problems.map(({ what }) => what)).toEqual([
    'the exposure differs: now analytics gains DescribePipeline, StartPipelineExecution on churn-train through share churn, which was not shown',
    'the exposure differs: no longer analytics gains DescribePipeline on churn-train through share churn, as was shown',
  ]);
});

test('what cannot be asked is a refusal as well, beside the others', async () => {
  const denied = new SagelaneError({ code: 'AccessDenied', what: 'not allowed' });
  const problems = await verifyBundle(bundle, {
    ...present,
    manifestSha256: 'other',
    caller: () => Promise.reject(denied),
  });
  expect(problems.map(({ code }) => code)).toEqual(['BundleManifestChanged', 'AccessDenied']);
});

test('stacks without changes are not held against anything', async () => {
  const asked: string[] = [];
  const state: Present['state'] = ({ name }) => (asked.push(name), Promise.resolve({ lineage: 'l', serial: 1 }));
  await verifyBundle(bundle, { ...present, state });
  expect(asked).toEqual(['ml-prod']);
});
