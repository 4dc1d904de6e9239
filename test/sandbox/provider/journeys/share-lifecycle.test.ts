import { RAM } from '@aws-sdk/client-ram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CONSUMER, OWNER, makePipeline, provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Workspace } from '../support/terraform.ts';

const PIPELINE = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`;
const SHARE = 'aws_ram_resource_share.churn';
const PRINCIPAL = 'aws_ram_principal_association.analytics';
const RESOURCE = 'aws_ram_resource_association.train';
const ALL = { [SHARE]: 'create', [PRINCIPAL]: 'create', [RESOURCE]: 'create' };
const EXECUTE = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution';

const config = (share: Record<string, unknown> = {}) => ({
  provider: { aws: [provider(OWNER, { default_tags: [{ tags: { team: 'ml' } }] })] },
  resource: {
    aws_ram_resource_share: {
      churn: {
        name: 'churn',
        allow_external_principals: true,
        tags: { app: 'x' },
        timeouts: { create: '2m' },
        ...share,
      },
    },
    aws_ram_principal_association: {
      analytics: { principal: CONSUMER, resource_share_arn: '${aws_ram_resource_share.churn.arn}' },
    },
    aws_ram_resource_association: {
      train: { resource_arn: PIPELINE, resource_share_arn: '${aws_ram_resource_share.churn.arn}' },
    },
  },
  output: { arn: { value: '${aws_ram_resource_share.churn.arn}' } },
});

describe.skipIf(!terraformOnPath)('a share, with the real terraform', () => {
  let served: Served;
  let work: Workspace;
  let ram: RAM;
  const shareArn = async (): Promise<string> => JSON.parse(await work.ok('output', '-json', 'arn')) as string;

  beforeAll(async () => {
    served = await serve();
    expect(await makePipeline(served, OWNER, 'churn-train')).toBe(PIPELINE);
    work = workspace(served.env);
    const credentials = { accessKeyId: OWNER, secretAccessKey: 'sandbox' };
    ram = new RAM({ endpoint: served.sandboxUrl, region: 'us-east-1', credentials });
  });
  afterAll(async () => {
    ram.destroy();
    work.remove();
    await served.close();
  });

  test('is initialised and validated without a registry', async () => {
    work.write(config());
    await work.ok('init', '-input=false');
    await work.ok('validate');
  });

  test('is planned with what is known, and applied as planned', async () => {
    const { actions, after } = await work.plan();
    expect(actions).toEqual(ALL);
    expect(after[SHARE]).toMatchObject({ region: 'us-east-1', tags_all: { app: 'x', team: 'ml' } });
    expect(after[SHARE]).not.toHaveProperty('arn');
    await work.ok('apply', '-input=false', 'p.bin');
    const { resourceShares } = await ram.getResourceShares({ resourceOwner: 'SELF', name: 'churn' });
    expect(resourceShares?.[0]).toMatchObject({ resourceShareArn: await shareArn(), allowExternalPrincipals: true });
    expect(await work.changes()).toBe(false);
  });

  test('changes name and tags in place', async () => {
    const before = await shareArn();
    work.write(config({ name: 'churn-2', tags: { stage: 'prod' } }));
    expect((await work.plan()).actions).toEqual({ [SHARE]: 'update' });
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
    const { resourceShares } = await ram.getResourceShares({ resourceOwner: 'SELF', resourceShareArns: [before] });
    expect(resourceShares?.[0]?.name).toBe('churn-2');
    const tags = resourceShares?.[0]?.tags?.map(({ key, value }) => `${key}=${value}`).sort();
    expect(tags).toEqual(['stage=prod', 'team=ml']);
  });

  test('is replaced, with what hangs on it, when its permission changes', async () => {
    const before = await shareArn();
    work.write(config({ name: 'churn-2', tags: { stage: 'prod' }, permission_arns: [EXECUTE] }));
    const { actions, replacePaths } = await work.plan();
    expect(actions).toEqual({ [SHARE]: 'delete+create', [PRINCIPAL]: 'delete+create', [RESOURCE]: 'delete+create' });
    expect(replacePaths[SHARE]).toEqual([['permission_arns']]);
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await shareArn()).not.toBe(before);
    expect(await work.changes()).toBe(false);
  });

  test('renamed by hand is drift, and the next apply renames it back', async () => {
    await ram.updateResourceShare({ resourceShareArn: await shareArn(), name: 'by-hand' });
    const { actions, drift } = await work.plan();
    expect(drift).toEqual({ [SHARE]: 'update' });
    expect(actions).toEqual({ [SHARE]: 'update' });
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
  });

  test('whose principal was removed by hand gets it back', async () => {
    await ram.disassociateResourceShare({ resourceShareArn: await shareArn(), principals: [CONSUMER] });
    await expect.poll(async () => (await work.plan()).actions, { timeout: 20_000 }).toEqual({ [PRINCIPAL]: 'create' });
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
  });

  test('deleted by hand is created again', async () => {
    await ram.deleteResourceShare({ resourceShareArn: await shareArn() });
    await expect.poll(async () => (await work.plan()).actions, { timeout: 20_000 }).toEqual(ALL);
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
  });

  test('is imported again after its state was lost, and nothing is left to change', async () => {
    const arn = await shareArn();
    // `timeouts` live in the configuration alone: an import cannot know them.
    work.write(config({ name: 'churn-2', tags: { stage: 'prod' }, permission_arns: [EXECUTE], timeouts: undefined }));
    for (const address of [SHARE, PRINCIPAL, RESOURCE]) await work.ok('state', 'rm', address);
    await work.ok('import', '-input=false', SHARE, arn);
    await work.ok('import', '-input=false', PRINCIPAL, `${arn},${CONSUMER}`);
    await work.ok('import', '-input=false', RESOURCE, `${arn},${PIPELINE}`);
    expect(await work.changes()).toBe(false);
  });

  test('is destroyed, also when half of it is gone already', async () => {
    const arn = await shareArn();
    await ram.disassociateResourceShare({ resourceShareArn: arn, principals: [CONSUMER] });
    await work.ok('destroy', '-auto-approve', '-refresh=false', '-input=false');
    const { resourceShares } = await ram.getResourceShares({ resourceOwner: 'SELF', name: 'churn-2' });
    expect(resourceShares?.filter((one) => one.status === 'ACTIVE')).toEqual([]);
  });
});
