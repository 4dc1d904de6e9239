import { describe, expect, test } from 'vitest';
import {
  AccountStack,
  LineageGroupShare,
  PipelineConsumerRole,
  PipelinePermission,
  PipelineShare,
  ResourceShare,
} from '../../src/constructs/index.ts';
import { annotationsOf, idsOf, plainStack, resourcesOf, synth } from './synthesized.ts';
import { Testing } from 'cdktf';

const OWNER = { id: '111122223333', region: 'us-east-1' };
const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train';
const LINEAGE = 'arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group';
const LIFTED = { required_providers: { aws: { version: '>= 6.45.0, < 7.0.0' } } };

describe('lineage', () => {
  test('is shared as the one group of the account, with the permission that RAM attaches', () => {
    const stack = new AccountStack(Testing.app(), 'ml-prod', OWNER);
    new LineageGroupShare(stack, 'lineage', { principals: ['444455556666'] });
    expect(resourcesOf(stack, 'aws_ram_resource_association')).toMatchObject([{ resource_arn: LINEAGE }]);
    expect(resourcesOf(stack, 'aws_ram_resource_share')[0]).not.toHaveProperty('permission_arns');
  });

  test('of an unknown account is an error', () => {
    const stack = plainStack();
    new LineageGroupShare(stack, 'lineage', { principals: ['444455556666'] });
    expect(annotationsOf(stack)).toEqual([expect.stringContaining('which account has lineage group')]);
  });
});

test('any other shareable type is shared by name, with addresses that tell what it is', () => {
  const stack = new AccountStack(Testing.app(), 'ml-prod', OWNER);
  new ResourceShare(stack, 'models', {
    kind: 'model-package-group',
    resources: ['churn'],
    principals: ['444455556666'],
  });
  expect(resourcesOf(stack, 'aws_ram_resource_association')).toMatchObject([
    { resource_arn: 'arn:aws:sagemaker:us-east-1:111122223333:model-package-group/churn' },
  ]);
  expect(idsOf(stack, 'aws_ram_resource_association')).toEqual([
    expect.stringMatching(/^models_model-package-group-churn_\w{8}$/),
  ]);
});

test('an ARN of another type is an error', () => {
  const stack = plainStack();
  new ResourceShare(stack, 'hubs', { kind: 'hub', resources: [PIPELINE], principals: ['444455556666'] });
  expect(annotationsOf(stack)).toEqual([`error: "${PIPELINE}" is no ARN of a hub`]);
});

describe('retained sharing', () => {
  const share = (principal: string) => {
    const stack = plainStack();
    const pipelines = [PIPELINE];
    new PipelineShare(stack, 'churn', { pipelines, permission: 'read', principals: [principal], retainSharing: true });
    return stack;
  };

  test('is written past the bindings, with the provider that knows it', () => {
    const stack = share('444455556666');
    expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([
      { resource_share_configuration: { retain_sharing_on_account_leave_organization: true } },
    ]);
    expect(synth(stack).terraform).toMatchObject(LIFTED);
  });

  test('is refused for an organization', () => {
    const stack = share('arn:aws:organizations::123456789012:organization/o-abc123');
    expect(annotationsOf(stack)).toEqual([expect.stringContaining('cannot keep what it leaves')]);
  });
});

describe('a permission of one’s own', () => {
  test('is declared and used by the share', () => {
    const stack = plainStack();
    const permission = new PipelinePermission(stack, 'start-only', { actions: ['sagemaker:StartPipelineExecution'] });
    new PipelineShare(stack, 'churn', { pipelines: [PIPELINE], principals: ['444455556666'], permission });
    expect(resourcesOf(stack, 'aws_ram_permission')).toEqual([
      {
        name: 'start-only',
        resource_type: 'sagemaker:Pipeline',
        policy_template: '{"Effect":"Allow","Action":["sagemaker:StartPipelineExecution"]}',
      },
    ]);
    expect(resourcesOf(stack, 'aws_ram_resource_share')).toMatchObject([
      { permission_arns: ['${aws_ram_permission.start-only.arn}'] },
    ]);
    expect(synth(stack).terraform).toMatchObject(LIFTED);
  });

  test('cannot allow what pipelines are not shared with', () => {
    const stack = plainStack();
    new PipelinePermission(stack, 'too-much', { actions: ['sagemaker:UpdatePipeline'] });
    expect(annotationsOf(stack)).toEqual([expect.stringContaining('sagemaker:UpdatePipeline')]);
  });
});

describe('a consumer role', () => {
  const policyOf = (stack: ReturnType<typeof plainStack>) =>
    JSON.parse(String(resourcesOf(stack, 'aws_iam_role_policy')[0]?.['policy'])) as {
      readonly Statement: readonly {
        readonly Sid: string;
        readonly Action: readonly string[];
        readonly Resource: unknown;
      }[];
    };

  test('may read and run on the ARNs of the owner, and nothing of its own account', () => {
    const stack = plainStack();
    new PipelineConsumerRole(stack, 'scientist', {
      trustedBy: ['arn:aws:iam::444455556666:root'],
      access: [{ resources: [PIPELINE], permission: 'execute' }, { resources: [LINEAGE] }],
    });
    const { Statement } = policyOf(stack);
    expect(Statement.map(({ Sid }) => Sid)).toEqual(['FindShared', 'RunPipelines', 'UseLineage']);
    expect(Statement[1]).toMatchObject({ Resource: [PIPELINE, `${PIPELINE}/execution/*`] });
    expect(Statement[1]?.Action).toContain('sagemaker:StartPipelineExecution');
    expect(Statement[2]?.Resource).toContain('arn:aws:sagemaker:us-east-1:111122223333:artifact/*');
  });

  test('that exists is only given the policy', () => {
    const stack = plainStack();
    new PipelineConsumerRole(stack, 'scientist', {
      role: 'arn:aws:iam::444455556666:role/team/scientist',
      access: [{ resources: [PIPELINE], permission: 'read' }],
    });
    expect(idsOf(stack, 'aws_iam_role')).toEqual([]);
    expect(resourcesOf(stack, 'aws_iam_role_policy')).toMatchObject([{ role: 'scientist' }]);
    expect(policyOf(stack).Statement[1]?.Action).not.toContain('sagemaker:StartPipelineExecution');
  });

  test('of nobody is an error', () => {
    const stack = plainStack();
    new PipelineConsumerRole(stack, 'scientist', { access: [] });
    expect(annotationsOf(stack)).toEqual([expect.stringContaining('nobody may assume the role')]);
  });
});
