import {
  CreateFeatureGroupCommand,
  CreateHubCommand,
  CreateModelCardCommand,
  CreateModelPackageGroupCommand,
  CreatePartnerAppCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { ListResourcesCommand, RAMClient } from '@aws-sdk/client-ram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  LineageGroupShare,
  PipelineShare,
  ResourceShare,
  type AccountStack,
  type ResourceShareProps,
} from '../../src/constructs/index.ts';
import { SHAREABLES } from '../../src/domain/shareables/index.ts';
import { terraformOnPath } from '../sandbox/provider/support/terraform.ts';
import { REGION, appliedWorld, type AppliedWorld } from './applied.ts';

const OWNER = '111122223333';
const principals = ['444455556666'];

/** A share of each type that is registered, with what the demo world and the test have of it. */
const share = (stack: AccountStack, kind: string, apps: readonly string[]): void => {
  const id = `${kind}-share`;
  if (kind === 'pipeline') new PipelineShare(stack, id, { pipelines: ['churn-train'], principals, permission: 'read' });
  else if (kind === 'lineage') new LineageGroupShare(stack, id, { principals });
  else {
    const resources =
      kind === 'partner-app' ? apps : kind === 'feature-catalog' ? ['DefaultFeatureGroupCatalog'] : ['customers'];
    new ResourceShare(stack, id, { kind: kind as ResourceShareProps['kind'], resources, principals });
  }
};

describe.skipIf(!terraformOnPath)('every type that is registered', () => {
  let world: AppliedWorld;
  const apps: string[] = [];

  beforeAll(async () => {
    world = await appliedWorld();
    const sagemaker = new SageMakerClient(owner(world.url));
    await sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'customers' }));
    await sagemaker.send(new CreateHubCommand({ HubName: 'customers', HubDescription: 'models' }));
    const card = { ModelCardName: 'customers', Content: '{}', ModelCardStatus: 'Draft' } as const;
    await sagemaker.send(new CreateModelCardCommand(card));
    await sagemaker.send(
      new CreateFeatureGroupCommand({
        FeatureGroupName: 'customers',
        RecordIdentifierFeatureName: 'id',
        EventTimeFeatureName: 'time',
        FeatureDefinitions: [
          { FeatureName: 'id', FeatureType: 'String' },
          { FeatureName: 'time', FeatureType: 'String' },
        ],
      }),
    );
    const { Arn = '' } = await sagemaker.send(
      new CreatePartnerAppCommand({
        Name: 'judge',
        Type: 'comet',
        Tier: 'small',
        AuthType: 'IAM',
        ExecutionRoleArn: `arn:aws:iam::${OWNER}:role/partner-app`,
      }),
    );
    apps.push(Arn);
    sagemaker.destroy();
  });
  afterAll(() => world.close());

  test('is shared by a real apply, which then plans empty, and is taken back', async () => {
    const stack = world.stack((one) => SHAREABLES.forEach(({ kind }) => share(one, kind, apps)), OWNER);
    await stack.apply();
    expect((await stack.plan()).actions).toEqual({});
    const ram = new RAMClient(owner(world.url));
    const shared = async () =>
      (await ram.send(new ListResourcesCommand({ resourceOwner: 'SELF' }))).resources?.map((one) => one.type).sort();
    expect(await shared()).toEqual(SHAREABLES.map(({ ramType }) => ramType).sort());
    await stack.destroy();
    expect(await shared()).toEqual([]);
    ram.destroy();
  });
});

const owner = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: OWNER, secretAccessKey: 'sandbox' },
});
