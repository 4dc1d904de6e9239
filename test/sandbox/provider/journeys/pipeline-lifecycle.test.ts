import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { OWNER, definition, provider, sagemakerOf, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Workspace } from '../support/terraform.ts';

const TRUST = {
  statement: [
    { actions: ['sts:AssumeRole'], principals: [{ type: 'Service', identifiers: ['sagemaker.amazonaws.com'] }] },
  ],
};
const READ = { statement: [{ actions: ['s3:ListBucket', 's3:GetObject'], resources: ['arn:aws:s3:::models/*'] }] };

const config = (pipeline: Record<string, unknown> = {}, role: Record<string, unknown> = {}, read: object = READ) => ({
  provider: { aws: [provider(OWNER)] },
  data: {
    aws_iam_policy_document: { trust: TRUST, read },
    aws_caller_identity: { me: {} },
    aws_region: { here: {} },
  },
  resource: {
    aws_iam_role: {
      runs: { name: 'pipeline-runs', assume_role_policy: '${data.aws_iam_policy_document.trust.json}', ...role },
    },
    aws_iam_role_policy: {
      read: { name: 'read', role: '${aws_iam_role.runs.name}', policy: '${data.aws_iam_policy_document.read.json}' },
    },
    aws_iam_policy: { shared: { name: 'shared-read', policy: '${data.aws_iam_policy_document.read.json}' } },
    aws_iam_role_policy_attachment: {
      shared: { role: '${aws_iam_role.runs.name}', policy_arn: '${aws_iam_policy.shared.arn}' },
    },
    aws_sagemaker_pipeline: {
      train: {
        pipeline_name: 'train',
        pipeline_display_name: 'train',
        role_arn: '${aws_iam_role.runs.arn}',
        pipeline_definition: definition(),
        ...pipeline,
      },
    },
  },
  output: { where: { value: '${data.aws_caller_identity.me.account_id}/${data.aws_region.here.region}' } },
});

const PARALLEL = { parallelism_configuration: [{ max_parallel_execution_steps: 3 }] };

const ADDRESSES = [
  ['aws_iam_role.runs', 'pipeline-runs'],
  ['aws_iam_role_policy.read', 'pipeline-runs:read'],
  ['aws_iam_policy.shared', `arn:aws:iam::${OWNER}:policy/shared-read`],
  ['aws_iam_role_policy_attachment.shared', `pipeline-runs/arn:aws:iam::${OWNER}:policy/shared-read`],
  ['aws_sagemaker_pipeline.train', 'train'],
] as const;

describe.skipIf(!terraformOnPath)('a pipeline and its role, with the real terraform', () => {
  let served: Served;
  let work: Workspace;

  const apply = async (): Promise<void> => {
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
  };

  beforeAll(async () => {
    served = await serve();
    work = workspace(served.env);
  });
  afterAll(async () => {
    work.remove();
    await served.close();
  });

  test('are created, and nothing is left to change', async () => {
    work.write(config());
    await work.ok('init', '-input=false');
    const { actions } = await work.plan();
    expect(actions).toEqual(Object.fromEntries(ADDRESSES.map(([address]) => [address, 'create'])));
    await apply();
    expect(JSON.parse(await work.ok('output', '-json', 'where'))).toBe(`${OWNER}/us-east-1`);
  });

  test('change in place: definition, parallelism, tags, descriptions, policies', async () => {
    const write = { statement: [{ actions: ['s3:PutObject'], resources: ['*'] }] };
    const pipeline = {
      pipeline_definition: definition('Other'),
      pipeline_description: 'trains',
      ...PARALLEL,
      tags: { stage: 'prod' },
    };
    work.write(
      config(pipeline, { description: 'runs pipelines', max_session_duration: 7200, tags: { a: 'b' } }, write),
    );
    const { actions } = await work.plan();
    expect(actions).toEqual({
      'aws_iam_role.runs': 'update',
      'aws_iam_role_policy.read': 'update',
      'aws_iam_policy.shared': 'update',
      'aws_sagemaker_pipeline.train': 'update',
    });
    await apply();
    const sagemaker = sagemakerOf(served, OWNER);
    const described = await sagemaker.describePipeline({ PipelineName: 'train' });
    sagemaker.destroy();
    expect(described).toMatchObject({
      PipelineDescription: 'trains',
      PipelineDefinition: definition('Other'),
      ParallelismConfiguration: { MaxParallelExecutionSteps: 3 },
    });
  });

  test('change back, what is no longer configured included', async () => {
    work.write(config(PARALLEL));
    await work.plan();
    await apply();
  });

  test('say what SageMaker cannot do: unset the parallelism', async () => {
    work.write(config());
    const { code, stderr } = await work.run('apply', '-auto-approve', '-no-color', '-input=false');
    expect(code).toBe(1);
    expect(stderr).toContain('parallelism_configuration cannot be removed');
  });

  test('a policy document in other words is no change', async () => {
    const same = {
      statement: [{ actions: ['s3:GetObject', 's3:ListBucket'], resources: ['arn:aws:s3:::models/*'], sid: '' }],
    };
    work.write(config(PARALLEL, {}, same));
    expect(await work.changes()).toBe(false);
  });

  test('a new name replaces the pipeline', async () => {
    work.write(config({ pipeline_name: 'train-2' }));
    const { actions, replacePaths } = await work.plan();
    expect(actions).toEqual({ 'aws_sagemaker_pipeline.train': 'delete+create' });
    expect(replacePaths['aws_sagemaker_pipeline.train']).toEqual([['pipeline_name']]);
    await apply();
  });

  test('a pipeline deleted by hand is created again', async () => {
    const sagemaker = sagemakerOf(served, OWNER);
    await sagemaker.deletePipeline({ PipelineName: 'train-2', ClientRequestToken: 'x'.repeat(32) });
    sagemaker.destroy();
    expect((await work.plan()).actions).toEqual({ 'aws_sagemaker_pipeline.train': 'create' });
    work.write(config());
    await work.plan();
    await apply();
  });

  test('are imported after their state was lost, and nothing is left to change', async () => {
    for (const [address] of ADDRESSES) await work.ok('state', 'rm', address);
    for (const [address, id] of ADDRESSES) await work.ok('import', '-input=false', address, id);
    expect(await work.changes()).toBe(false);
  });

  test('are destroyed', async () => {
    await work.ok('destroy', '-auto-approve', '-input=false');
    expect(await work.ok('state', 'list')).toBe('');
  });

  test('a name can be generated, and stays', async () => {
    work.write({
      provider: { aws: [provider(OWNER)] },
      data: { aws_iam_policy_document: { trust: TRUST } },
      resource: {
        aws_iam_role: {
          any: { assume_role_policy: '${data.aws_iam_policy_document.trust.json}' },
          some: { name_prefix: 'some-', assume_role_policy: '${data.aws_iam_policy_document.trust.json}' },
        },
      },
      output: {
        names: { value: ['${aws_iam_role.any.name}', '${aws_iam_role.some.name}', '${aws_iam_role.any.name_prefix}'] },
      },
    });
    await work.plan();
    await apply();
    const [any, some, prefix] = JSON.parse(await work.ok('output', '-json', 'names')) as string[];
    expect(any).toMatch(/^terraform-[0-9a-f]{26}$/);
    expect(some).toMatch(/^some-[0-9a-f]{26}$/);
    expect(prefix).toBe('terraform-');
    await work.ok('destroy', '-auto-approve', '-input=false');
  });
});
