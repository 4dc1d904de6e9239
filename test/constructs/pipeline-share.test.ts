import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { SagemakerPipeline } from '@cdktf/provider-aws/lib/sagemaker-pipeline/index.js';
import { TerraformVariable, Testing } from 'cdktf';
import { describe, expect, test } from 'vitest';
import { AccountStack, PipelineShare } from '../../src/constructs/index.ts';
import type { PipelineShareProps } from '../../src/constructs/index.ts';
import { annotationsOf, idsOf, plainStack, resourcesOf, synth } from './synthesized.ts';

const TRAIN = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train';
const SCORE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-score';
const OU = 'arn:aws:organizations::123456789012:ou/o-abc123/ou-1';

const props = (more: Partial<PipelineShareProps> = {}): PipelineShareProps => ({
  pipelines: [TRAIN],
  principals: ['444455556666'],
  permission: 'read',
  ...more,
});

test('a share has one association per pipeline and one per principal', () => {
  const stack = plainStack();
  new PipelineShare(stack, 'churn', props({ pipelines: [TRAIN, SCORE], principals: ['444455556666', OU] }));
  expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([
    {
      name: 'churn',
      allow_external_principals: true,
      permission_arns: ['arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline'],
    },
  ]);
  const share = '${aws_ram_resource_share.churn.arn}';
  expect(resourcesOf(stack, 'aws_ram_resource_association')).toMatchObject([
    { resource_arn: SCORE, resource_share_arn: share },
    { resource_arn: TRAIN, resource_share_arn: share },
  ]);
  expect(resourcesOf(stack, 'aws_ram_principal_association')).toMatchObject([
    { principal: OU, resource_share_arn: share },
    { principal: '444455556666', resource_share_arn: share },
  ]);
});

test('its synthesized JSON is what Terraform takes', () => {
  const stack = plainStack();
  new PipelineShare(stack, 'churn', props());
  expect(synth(stack).resource).toMatchSnapshot();
});

describe('addresses', () => {
  test('are readable', () => {
    const stack = plainStack();
    new PipelineShare(
      stack,
      'churn',
      props({ principals: ['444455556666', OU, 'arn:aws:iam::444455556666:role/a/b'] }),
    );
    expect(idsOf(stack, 'aws_ram_resource_share')).toEqual(['churn']);
    expect(idsOf(stack, 'aws_ram_resource_association')).toEqual([
      expect.stringMatching(/^churn_pipeline-churn-train_\w{8}$/),
    ]);
    expect(idsOf(stack, 'aws_ram_principal_association')).toEqual([
      expect.stringMatching(/^churn_principal-123456789012-ou-o-abc123ou-1_\w{8}$/),
      expect.stringMatching(/^churn_principal-444455556666-role-ab_\w{8}$/),
      expect.stringMatching(/^churn_principal-444455556666_\w{8}$/),
    ]);
  });

  test('of the others stay when a pipeline or a principal comes first, or the order changes', () => {
    const before = plainStack();
    new PipelineShare(before, 'churn', props());
    const after = plainStack();
    new PipelineShare(after, 'churn', props({ pipelines: [SCORE, TRAIN], principals: [OU, '444455556666'] }));
    for (const type of ['aws_ram_resource_share', 'aws_ram_resource_association', 'aws_ram_principal_association']) {
      expect(idsOf(after, type)).toEqual(expect.arrayContaining([...idsOf(before, type)]));
    }
  });

  test('of principals that differ in a slash only are different', () => {
    const stack = plainStack();
    const roles = ['role/a/b', 'role/a.b', 'role/ab'].map((role) => `arn:aws:iam::444455556666:${role}`);
    new PipelineShare(stack, 'churn', props({ principals: roles }));
    expect(new Set(idsOf(stack, 'aws_ram_principal_association')).size).toBe(3);
  });

  test('are the same for a pipeline by name and by ARN', () => {
    const byName = new AccountStack(Testing.app(), 'ml-prod', { id: '111122223333', region: 'us-east-1' });
    new PipelineShare(byName, 'churn', props({ pipelines: ['churn-train'] }));
    const byArn = plainStack();
    new PipelineShare(byArn, 'churn', props());
    expect(idsOf(byName, 'aws_ram_resource_association')).toEqual(idsOf(byArn, 'aws_ram_resource_association'));
  });
});

describe('permissions', () => {
  test('execute attaches the managed permission and warns whose bill it is', () => {
    const stack = plainStack();
    new PipelineShare(stack, 'churn', props({ permission: 'execute' }));
    expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([
      { permission_arns: ['arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution'] },
    ]);
    expect(annotationsOf(stack)).toEqual(["warn: executions run and bill in the owner's account"]);
  });

  test('execute by its ARN warns too, read does not', () => {
    const stack = plainStack();
    new PipelineShare(
      stack,
      'a',
      props({ permission: 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution' }),
    );
    new PipelineShare(stack, 'b', props());
    expect(annotationsOf(stack)).toHaveLength(1);
  });

  test('a customer-managed one is taken as it is', () => {
    const stack = plainStack();
    const permission = 'arn:aws:ram:us-east-1:111122223333:permission/mine';
    new PipelineShare(stack, 'churn', props({ permission }));
    expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([{ permission_arns: [permission] }]);
  });
});

test('name, tags and the refusal of outsiders reach the share', () => {
  const stack = plainStack();
  new PipelineShare(
    stack,
    'churn',
    props({ name: 'Churn model', tags: { team: 'ml' }, allowExternalPrincipals: false }),
  );
  expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([
    { name: 'Churn model', tags: { team: 'ml' }, allow_external_principals: false },
  ]);
});

describe('pipelines and principals', () => {
  test('may be constructs of the same app, whose ids name the associations', () => {
    const stack = plainStack();
    const train = new SagemakerPipeline(stack, 'train', {
      pipelineName: 'churn-train',
      pipelineDisplayName: 'churn-train',
      pipelineDefinition: '{}',
    });
    const role = new IamRole(stack, 'analyst', { assumeRolePolicy: '{}' });
    new PipelineShare(stack, 'churn', props({ pipelines: [train], principals: [role] }));
    expect(synth(stack).resource?.['aws_ram_resource_association']).toEqual({
      [idsOf(stack, 'aws_ram_resource_association')[0] ?? '']: expect.objectContaining({
        resource_arn: '${aws_sagemaker_pipeline.train.arn}',
      }) as unknown,
    });
    expect(idsOf(stack, 'aws_ram_resource_association')[0]).toMatch(/^churn_pipeline-train_/);
    expect(resourcesOf(stack, 'aws_ram_principal_association')).toMatchObject([
      { principal: '${aws_iam_role.analyst.arn}' },
    ]);
  });

  test('may be known at apply only, and are then told apart by position', () => {
    const stack = plainStack();
    const variable = new TerraformVariable(stack, 'pipeline', { type: 'string' });
    new PipelineShare(stack, 'churn', props({ pipelines: [variable.stringValue] }));
    expect(resourcesOf(stack, 'aws_ram_resource_association')).toMatchObject([{ resource_arn: '${var.pipeline}' }]);
    expect(idsOf(stack, 'aws_ram_resource_association')[0]).toMatch(/^churn_pipeline-0_/);
  });

  test('by name belong to the owner that is given', () => {
    const stack = plainStack();
    const owner = { id: '111122223333', region: 'us-east-1' };
    new PipelineShare(stack, 'churn', props({ pipelines: ['churn-train'], owner }));
    expect(resourcesOf(stack, 'aws_ram_resource_association')).toMatchObject([{ resource_arn: TRAIN }]);
  });

  test('by name without an owner are an error that says how to go on', () => {
    const stack = plainStack();
    new PipelineShare(stack, 'churn', props({ pipelines: ['churn-train'] }));
    expect(annotationsOf(stack)).toEqual([
      'error: which account has pipeline "churn-train"? give its ARN, set owner, or put the share into an AccountStack',
    ]);
  });

  test('missing or given twice are errors, all of them at once', () => {
    const stack = plainStack();
    new PipelineShare(stack, 'a', props({ pipelines: [], principals: [] }));
    new PipelineShare(stack, 'b', props({ pipelines: [TRAIN, TRAIN], principals: ['444455556666', '444455556666'] }));
    expect(annotationsOf(stack)).toEqual([
      'error: a share needs at least one pipeline',
      'error: a share needs at least one principal',
      'error: "churn-train" is in the list of pipelines twice',
      'error: "444455556666" is in the list of principals twice',
    ]);
  });
});
