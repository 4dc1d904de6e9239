import { ListRolesCommand, CreateRoleCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import {
  GetResourceSharesCommand,
  CreateResourceShareCommand,
  RAMClient,
  ThrottlingException,
} from '@aws-sdk/client-ram';
import { ListPipelinesCommand, paginateListPipelines, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/sandbox/index.ts';
import { realClock } from '../../../src/sandbox/real-clock.ts';
import { clientConfig, CONSUMER, makePipeline, OWNER, rejection, testSandbox } from '../support/world.ts';

const owned = { resourceOwner: 'SELF' } as const;
const statusOf = (error: Error): unknown =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

describe('a fault on demand', () => {
  test("throttles with the service's own code", async () => {
    const { admin, ram, sagemaker, iam, organizations } = await testSandbox();
    await admin.addFault({ kind: 'throttle' });
    const shares = await rejection(ram(OWNER).send(new GetResourceSharesCommand(owned)));
    expect(shares).toBeInstanceOf(ThrottlingException);
    expect(statusOf(shares)).toBe(429);
    expect(await rejection(sagemaker(OWNER).send(new ListPipelinesCommand({})))).toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
    });
    expect((await rejection(iam(OWNER).send(new ListRolesCommand({})))).name).toBe('Throttling');
    expect((await rejection(organizations(OWNER).send(new ListAccountsCommand({})))).name).toBe(
      'TooManyRequestsException',
    );
    const calls = await admin.calls();
    expect(calls.at(-1)).toMatchObject({ error: 'TooManyRequestsException', faults: ['throttle'] });
  });

  test('meets only the service, operation and account of its rule, and only as often as it says', async () => {
    const { admin, ram, sagemaker } = await testSandbox();
    const rule = { kind: 'error', service: 'ram', operation: 'GetResourceShares', account: OWNER, count: 2 } as const;
    const set = await admin.addFault(rule);
    expect(set).toMatchObject({ ...rule, left: 2 });
    await sagemaker(OWNER).send(new ListPipelinesCommand({}));
    await ram(CONSUMER).send(new GetResourceSharesCommand(owned));
    await ram(OWNER).send(new CreateResourceShareCommand({ name: 'one' }));
    const failed = await rejection(ram(OWNER).send(new GetResourceSharesCommand(owned)));
    expect([failed.name, statusOf(failed)]).toEqual(['InternalFailure', 500]);
    expect(await admin.faults()).toMatchObject([{ id: set.id, left: 1 }]);
    await rejection(ram(OWNER).send(new GetResourceSharesCommand(owned)));
    await ram(OWNER).send(new GetResourceSharesCommand(owned));
    expect(await admin.faults()).toEqual([]);
  });

  test('of some probability meets about that part of the calls', async () => {
    const { admin, sts } = await testSandbox();
    await admin.addFault({ kind: 'error', status: 503, probability: 0.5 });
    const client = sts(OWNER);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, () => client.send(new GetCallerIdentityCommand({}))),
    );
    const failed = outcomes.filter(({ status }) => status === 'rejected').length;
    expect(failed).toBeGreaterThan(50);
    expect(failed).toBeLessThan(150);
  });

  test('is got over by the retries of the SDK', async () => {
    const { admin, sandbox } = await testSandbox();
    await admin.addFault({ kind: 'throttle', count: 1 });
    await admin.addFault({ kind: 'drop', count: 1 });
    const client = new RAMClient({ ...clientConfig(sandbox.url, OWNER), maxAttempts: 3 });
    await client.send(new GetResourceSharesCommand(owned));
    client.destroy();
    expect((await admin.calls()).map(({ faults }) => faults)).toEqual([['throttle', 'drop'], []]);
  });

  test('drops the connection before the call, or after it took effect', async () => {
    const { admin, ram } = await testSandbox();
    await admin.addFault({ kind: 'drop', count: 1 });
    await rejection(ram(OWNER).send(new CreateResourceShareCommand({ name: 'before' })));
    await admin.addFault({ kind: 'drop', count: 1, after: true });
    const lost = await rejection(ram(OWNER).send(new CreateResourceShareCommand({ name: 'after' })));
    expect(statusOf(lost)).toBeUndefined();
    const { resourceShares } = await ram(OWNER).send(new GetResourceSharesCommand(owned));
    expect(resourceShares?.map(({ name }) => name)).toEqual(['after']);
  });

  test('expires credentials', async () => {
    const { admin, ram, sts } = await testSandbox();
    await admin.addFault({ kind: 'expired' });
    expect((await rejection(ram(OWNER).send(new GetResourceSharesCommand(owned)))).name).toBe('ExpiredTokenException');
    expect((await rejection(sts(OWNER).send(new GetCallerIdentityCommand({})))).name).toMatch(/^ExpiredToken/);
  });

  test('slows an answer without stopping others', async () => {
    const { admin, sagemaker, sts } = await testSandbox({ empty: true }, realClock);
    await admin.addFault({ kind: 'slow', service: 'sagemaker', ms: 400 });
    const order: string[] = [];
    await Promise.all([
      sagemaker(OWNER)
        .send(new ListPipelinesCommand({}))
        .then(() => order.push('slow')),
      sts(OWNER)
        .send(new GetCallerIdentityCommand({}))
        .then(() => order.push('quick')),
    ]);
    expect(order).toEqual(['quick', 'slow']);
  });

  test('gives an empty page whose token leads on', async () => {
    const { admin, sagemaker, iam } = await testSandbox();
    const client = sagemaker(OWNER);
    for (const name of ['a', 'b', 'c']) await makePipeline(client, name);
    await admin.addFault({ kind: 'empty-page', count: 2 });
    const pages: number[] = [];
    for await (const page of paginateListPipelines({ client, pageSize: 2 }, {})) {
      pages.push(page.PipelineSummaries?.length ?? -1);
    }
    expect(pages).toEqual([0, 0, 2, 1]);
    await admin.addFault({ kind: 'empty-page', count: 1 });
    const roles = await iam(OWNER).send(new ListRolesCommand({}));
    expect(roles).toMatchObject({ Roles: [], IsTruncated: true });
    expect((await iam(OWNER).send(new ListRolesCommand({ Marker: roles.Marker }))).IsTruncated).not.toBe(true);
  });

  test('shows reads as the world was a while ago, and leaves the world as it is', async () => {
    const { admin, ram, tick } = await testSandbox();
    await ram(OWNER).send(new CreateResourceShareCommand({ name: 'old' }));
    await tick(60);
    await ram(OWNER).send(new CreateResourceShareCommand({ name: 'new' }));
    const names = async (): Promise<unknown> =>
      (await ram(OWNER).send(new GetResourceSharesCommand(owned))).resourceShares?.map(({ name }) => name).sort();
    await admin.addFault({ kind: 'stale', ms: 5_000, count: 1 });
    expect(await names()).toEqual(['old']);
    expect(await names()).toEqual(['new', 'old']);
    await admin.addFault({ kind: 'stale', ms: 100_000, count: 1 });
    expect(await names()).toEqual([]);
    expect(await names()).toEqual(['new', 'old']);
  });

  test('puts the clock of the server off, and clients that correct theirs get on', async () => {
    const { admin, sandbox } = await testSandbox({ empty: true }, realClock);
    await admin.addFault({ kind: 'skew', ms: 3_600_000 });
    const config = clientConfig(sandbox.url, OWNER);
    const strict = new SageMakerClient(config);
    expect(await rejection(strict.send(new ListPipelinesCommand({})))).toMatchObject({
      name: 'InvalidSignatureException',
      message: expect.stringMatching(/^Signature expired: \d{8}T\d{6}Z is now earlier than/) as string,
    });
    const json = new SageMakerClient({ ...config, maxAttempts: 2 });
    await json.send(new ListPipelinesCommand({}));
    const query = new STSClient({ ...config, maxAttempts: 2 });
    await query.send(new GetCallerIdentityCommand({}));
    for (const client of [json, query]) client.destroy();
    strict.destroy();
  });

  test.each<[string, unknown, string]>([
    ['an unknown kind', { kind: 'flood' }, 'kind of a fault is one of throttle'],
    ['no kind', {}, 'a fault needs its kind'],
    ['an account that is none', { kind: 'drop', account: 'ml-prod' }, 'an account id of 12 digits'],
    ['a probability over 1', { kind: 'drop', probability: 2 }, 'a number over 0 and at most 1'],
    ['a count of nothing', { kind: 'drop', count: 0 }, 'a whole number over 0'],
    ['a past too far', { kind: 'stale', ms: 121_000 }, 'at most 120000 ms'],
    ['a negative wait', { kind: 'slow', ms: -1 }, 'negative for a skew alone'],
    ['what it does not have', { kind: 'drop', region: 'x' }, 'a fault has no region'],
  ])('is refused with %s', async (_, rule, why) => {
    const { admin } = await testSandbox();
    const refused = await rejection(admin.addFault(rule as FaultRule));
    expect((refused as unknown as { problems: { why: string }[] }).problems[0]?.why).toContain(why);
  });

  test('is taken away by its id, or with all others', async () => {
    const { admin, iam } = await testSandbox();
    const { id } = await admin.addFault({ kind: 'throttle' });
    await admin.addFault({ kind: 'slow' });
    await admin.addFault({ kind: 'expired' });
    expect(await admin.clearFaults(id)).toBe(1);
    expect((await admin.faults()).map(({ kind }) => kind)).toEqual(['slow', 'expired']);
    expect(await admin.clearFaults()).toBe(2);
    const trust = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    await iam(OWNER).send(new CreateRoleCommand({ RoleName: 'fine', AssumeRolePolicyDocument: trust }));
  });
});
