import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetAccessKeyInfoCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { expect, test } from 'vitest';
import { accessKeyFor } from '../../../src/sandbox/world/access-keys.ts';
import { clientConfig, CONSUMER, OWNER, rejection, STRANGER, testSandbox, type TestSandbox } from '../support/world.ts';

const trusting = (AWS: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }],
  });

async function roleTrusting(world: TestSandbox, principal: unknown): Promise<string> {
  const made = await world
    .iam(OWNER)
    .send(new CreateRoleCommand({ RoleName: 'audit', Path: '/x/', AssumeRolePolicyDocument: trusting(principal) }));
  return made.Role?.Arn ?? '';
}

const assume = (world: TestSandbox, account: string, RoleArn: string) =>
  world.sts(account).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'night-shift' }));

test.each(['123456789012', accessKeyFor('000000000001', 'AKIA'), accessKeyFor('999999999999', 'AKIA')])(
  'the key %s tells its account',
  async (key) => {
    const world = await testSandbox();
    const { Account, Arn } = await world.sts(key).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:iam::${Account}:root`);
    expect((await world.sts(OWNER).send(new GetAccessKeyInfoCommand({ AccessKeyId: key }))).Account).toBe(Account);
  },
);

test('a role is assumed across accounts when its trust names the caller', async () => {
  const world = await testSandbox();
  const { Credentials, AssumedRoleUser } = await assume(
    world,
    CONSUMER,
    await roleTrusting(world, [`arn:aws:iam::${CONSUMER}:root`]),
  );
  expect(AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${OWNER}:assumed-role/audit/night-shift`);
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const session = new STSClient({ ...clientConfig(world.sandbox.url, OWNER), credentials });
  expect(await session.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: OWNER,
    Arn: AssumedRoleUser?.Arn,
  });
  await world.tick(3601);
  expect((await rejection(session.send(new GetCallerIdentityCommand({})))).name).toBe('ExpiredToken');
});

test.each([
  ['*', true],
  [CONSUMER, true],
  [[`arn:aws:iam::${STRANGER}:root`, `arn:aws:iam::${CONSUMER}:root`], true],
  [`arn:aws:iam::${STRANGER}:root`, false],
  [`arn:aws:iam::${CONSUMER}:role/other`, false],
])('trust in %j lets the consumer in: %s', async (principal, expected) => {
  const world = await testSandbox();
  const arn = await roleTrusting(world, principal);
  if (expected) await assume(world, CONSUMER, arn);
  else
    expect(await rejection(assume(world, CONSUMER, arn))).toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
});

test('a role that does not exist reads as one that does not trust', async () => {
  const world = await testSandbox();
  const error = await rejection(assume(world, CONSUMER, `arn:aws:iam::${OWNER}:role/none`));
  expect(error.message).toBe(
    `User: arn:aws:iam::${CONSUMER}:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${OWNER}:role/none`,
  );
});

test("the SDK's own role credentials work", async () => {
  const world = await testSandbox();
  const RoleArn = await roleTrusting(world, CONSUMER);
  const config = clientConfig(world.sandbox.url, CONSUMER);
  const credentials = fromTemporaryCredentials({
    masterCredentials: config.credentials,
    params: { RoleArn, RoleSessionName: 'sdk' },
    clientConfig: config,
  });
  const session = new STSClient({ ...config, credentials });
  expect((await session.send(new GetCallerIdentityCommand({}))).Arn).toContain('assumed-role/audit/sdk');
});

test('a key that is none is refused by the code of its protocol', async () => {
  const world = await testSandbox();
  expect((await rejection(world.sts('nobody').send(new GetCallerIdentityCommand({})))).name).toBe(
    'InvalidClientTokenId',
  );
});
