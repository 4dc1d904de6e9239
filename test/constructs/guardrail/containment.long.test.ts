import { GetRoleCommand, IAMClient, ListRolesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  DescribeCreateAccountStatusCommand,
  DescribePolicyCommand,
  OrganizationsClient,
  UpdatePolicyCommand,
} from '@aws-sdk/client-organizations';
import { ListDomainsCommand, SageMakerClient, StopTrainingJobCommand } from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ContainmentGuardrail,
  OnCallRole,
  StudioExecutionRole,
  type AccountStack,
} from '../../../src/constructs/index.ts';
import { containmentPolicy } from '../../../src/domain/containment-policy.ts';
import { terraformOnPath } from '../../sandbox/provider/support/terraform.ts';
import { rejection } from '../../sandbox/support/world.ts';
import { MANAGEMENT, RESEARCH, appliedWorld, type AppliedStack, type AppliedWorld } from '../applied.ts';
import { JANE, LAURA, administrator, applicationOf, asPerson, given, standInForSageMaker } from '../identity/people.ts';

const ROLE = 'guarded';

function guard(stack: AccountStack): void {
  const role = new StudioExecutionRole(stack, ROLE);
  new ContainmentGuardrail(stack, 'containment', { roles: [role] });
  new OnCallRole(stack, 'on-call', { trustedBy: [RESEARCH], guardedRoles: [role] });
}

describe.skipIf(!terraformOnPath)('a prepared containment', () => {
  let world: AppliedWorld;
  let stack: AppliedStack;

  beforeAll(async () => {
    world = await appliedWorld();
    stack = world.stack(guard);
    await stack.apply();
    await standInForSageMaker(world.url, ROLE);
  });
  afterAll(() => world.close());

  const looksAround = async (userId: string): Promise<unknown> => {
    const sagemaker = new SageMakerClient(
      await asPerson(world.url, ROLE, await applicationOf(world.url, 'research-studio'), userId),
    );
    return sagemaker.send(new ListDomainsCommand({})).finally(() => sagemaker.destroy());
  };
  const onCall = async () => {
    const sts = new STSClient(administrator(world.url));
    const RoleArn = `arn:aws:iam::${RESEARCH}:role/on-call`;
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'sam' }));
    sts.destroy();
    return { ...administrator(world.url), credentials: given(Credentials) };
  };

  test('keeps nobody from anything before an incident', async () => {
    await looksAround(JANE);
    await looksAround(LAURA);
  });

  test('is one change, made by whoever is on call, that stops one person and not her colleague', async () => {
    const iam = new IAMClient(await onCall());
    const PolicyDocument = JSON.stringify(containmentPolicy([JANE]));
    await iam.send(new PutRolePolicyCommand({ RoleName: ROLE, PolicyName: 'sagelane-containment', PolicyDocument }));
    iam.destroy();
    expect((await rejection(looksAround(JANE))).message).toContain('with an explicit deny');
    await looksAround(LAURA);
  });

  test('is never planned back, and an apply leaves it', async () => {
    const { actions } = await stack.plan();
    expect(Object.keys(actions).filter((address) => address.startsWith('aws_iam_role_policy'))).toEqual([]);
    await stack.apply();
    await standInForSageMaker(world.url, ROLE);
    expect((await rejection(looksAround(JANE))).name).toBe('AccessDeniedException');
  });

  test('lets who is on call stop jobs, and neither read roles that are not guarded nor write into them', async () => {
    const config = await onCall();
    const [iam, sagemaker] = [new IAMClient(config), new SageMakerClient(config)];
    await sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'jane-vision-finetune' }));
    await iam.send(new GetRoleCommand({ RoleName: ROLE }));
    const unguarded = { RoleName: 'research-studio-execution', PolicyName: 'x', PolicyDocument: '{}' };
    for (const denied of [iam.send(new PutRolePolicyCommand(unguarded)), iam.send(new ListRolesCommand({}))]) {
      expect((await rejection(denied)).name).toBe('AccessDenied');
    }
    iam.destroy();
    sagemaker.destroy();
  });

  test('for whole accounts is a service control policy, whose contents Terraform leaves alone too', async () => {
    const organizations = new OrganizationsClient(administrator(world.url, MANAGEMENT));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: 'guarded', Email: 'guarded@example.com' }),
    );
    const { CreateAccountStatus: made } = await organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: CreateAccountStatus?.Id }),
    );
    const targets = [made?.AccountId ?? ''];
    const organization = world.stack((scope) => void new ContainmentGuardrail(scope, 'all', { targets }), MANAGEMENT);
    await organization.apply();
    const shown = JSON.parse(await organization.ok('show', '-json')) as Shown;
    const policy = shown.values.root_module.resources.find(({ address }) => address === 'aws_organizations_policy.all');
    const PolicyId = policy?.values['id'];
    const Content = JSON.stringify(containmentPolicy([LAURA]));
    await organizations.send(new UpdatePolicyCommand({ PolicyId, Content }));
    expect((await organization.plan()).actions).toEqual({});
    await organization.apply();
    const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId }));
    expect(Policy?.Content).toBe(Content);
    await organization.destroy();
    organizations.destroy();
  });
});

interface Shown {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly { readonly address: string; readonly values: Readonly<Record<string, string>> }[];
    };
  };
}
