import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DescribeDomainCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { TrustedIdentityDomain, type AccountStack } from '../../../src/constructs/index.ts';
import { terraformOnPath } from '../../sandbox/provider/support/terraform.ts';
import { RESEARCH, appliedWorld, type AppliedStack, type AppliedWorld } from '../applied.ts';
import { administrator } from '../identity/people.ts';

const LIVE = 'd-research0001';

describe.skipIf(!terraformOnPath)('a domain that exists', () => {
  let world: AppliedWorld;
  let stack: AppliedStack;
  const existing =
    (vpc: string) =>
    (scope: AccountStack): void =>
      void new TrustedIdentityDomain(scope, 'research-studio', {
        domainId: LIVE,
        vpc,
        subnets: ['subnet-0a', 'subnet-0b'],
        executionRole: `arn:aws:iam::${RESEARCH}:role/research-studio-execution`,
      });

  beforeAll(async () => {
    world = await appliedWorld();
    stack = world.stack(existing('vpc-0abc'));
    await stack.ok('init', '-input=false', '-no-color');
  });
  afterAll(() => world.close());

  test('is brought in without a change', async () => {
    const { actions } = await stack.plan();
    expect(actions).toEqual({});
    await stack.apply();
    expect((await stack.plan()).actions).toEqual({});
  });

  test('is not replaced by what is said of it wrongly, nor by how its files are kept', async () => {
    stack.become(existing('vpc-of-somebody-else'));
    const { actions } = await stack.plan();
    expect(actions).toEqual({});
    const sagemaker = new SageMakerClient(administrator(world.url));
    expect(await sagemaker.send(new DescribeDomainCommand({ DomainId: LIVE }))).toMatchObject({
      Status: 'InService',
      VpcId: 'vpc-0abc',
    });
    sagemaker.destroy();
  });
});
