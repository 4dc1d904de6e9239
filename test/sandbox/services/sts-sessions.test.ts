import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  GetRoleCommand,
  IAMClient,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  ExpiredTokenException,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  MalformedPolicyDocumentException,
  STSClient,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { CONTEXT_PROVIDER, writeContextAssertion } from '../../../src/sandbox/access/context-assertion.ts';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox, type TestSandbox } from '../support/world.ts';

const ROLE = `arn:aws:iam::${OWNER}:role/studio`;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const STORE = 'arn:aws:identitystore::123456789012:identitystore/d-1234567890';

const policy = (...Statement: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const READ_ROLES = policy({ Effect: 'Allow', Action: ['iam:GetRole', 'iam:ListRoles'], Resource: '*' });

/** The sandbox with a role that trusts the owner's account. */
async function studio(trust: object = {}, inline = READ_ROLES): Promise<TestSandbox> {
  const world = await testSandbox();
  const AssumeRolePolicyDocument = policy({
    Effect: 'Allow',
    Principal: { AWS: [OWNER, CONSUMER] },
    Action: ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ...trust,
  });
  const iam = world.iam(OWNER);
  await iam.send(new CreateRoleCommand({ RoleName: 'studio', AssumeRolePolicyDocument }));
  await iam.send(new PutRolePolicyCommand({ RoleName: 'studio', PolicyName: 'own', PolicyDocument: inline }));
  return world;
}

type Options = Partial<AssumeRoleCommandInput>;

async function credentialsOf(world: TestSandbox, options: Options = {}, from = world.sts(OWNER)) {
  const { Credentials } = await from.send(
    new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'jane', ...options }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
}

async function sessionOf(world: TestSandbox, options: Options = {}) {
  const config = { ...clientConfig(world.sandbox.url, OWNER), credentials: await credentialsOf(world, options) };
  return { iam: new IAMClient(config), sts: new STSClient(config) };
}

const identityOf = (userId: string, expires = NOW + 3_600_000) => ({
  ProvidedContexts: [
    {
      ProviderArn: CONTEXT_PROVIDER,
      ContextAssertion: writeContextAssertion({ userId, identityStoreArn: STORE, expires }),
    },
  ],
});

const getRole = new GetRoleCommand({ RoleName: 'studio' });

describe("a role's session", () => {
  test('may do what its policies allow, and is told what they do not', async () => {
    const { iam } = await sessionOf(await studio());
    expect((await iam.send(getRole)).Role?.Arn).toBe(ROLE);
    const denied = iam.send(new PutRolePolicyCommand({ RoleName: 'studio', PolicyName: 'x', PolicyDocument: '{}' }));
    expect(await rejection(denied)).toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::${OWNER}:assumed-role/studio/jane is not authorized to perform: iam:PutRolePolicy on resource: ${ROLE} because no identity-based policy allows the iam:PutRolePolicy action`,
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('is narrowed by its session policy', async () => {
    const Policy = policy({ Effect: 'Allow', Action: 'iam:GetRole', Resource: '*' });
    const { iam } = await sessionOf(await studio(), { Policy });
    await iam.send(getRole);
    expect((await rejection(iam.send(new ListRolesCommand({})))).message).toContain(
      'because no session policy allows the iam:ListRoles action',
    );
  });

  test('is narrowed by the boundary of its role', async () => {
    const world = await studio();
    const iam = world.iam(OWNER);
    const PolicyDocument = policy({ Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' });
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'edge', PolicyDocument }));
    const AssumeRolePolicyDocument = policy({ Effect: 'Allow', Principal: { AWS: OWNER }, Action: 'sts:AssumeRole' });
    const PermissionsBoundary = Policy?.Arn;
    await iam.send(new CreateRoleCommand({ RoleName: 'edged', AssumeRolePolicyDocument, PermissionsBoundary }));
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'edged', PolicyArn }));
    const session = await sessionOf(world, { RoleArn: `arn:aws:iam::${OWNER}:role/edged` });
    expect((await rejection(session.iam.send(getRole))).message).toContain(
      'because no permissions boundary allows the iam:GetRole action',
    );
  });

  test('issued before a time may be denied all, as the console revokes sessions', async () => {
    const world = await studio();
    const { iam } = await sessionOf(world);
    await iam.send(getRole);
    await world.tick(60);
    const PolicyDocument = policy({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-21T12:00:30Z' } },
    });
    const revoke = { RoleName: 'studio', PolicyName: 'AWSRevokeOlderSessions', PolicyDocument };
    await world.iam(OWNER).send(new PutRolePolicyCommand(revoke));
    expect((await rejection(iam.send(getRole))).message).toContain('with an explicit deny in an identity-based policy');
    await (await sessionOf(world)).iam.send(getRole);
  });
});

describe('an identity-enhanced session', () => {
  test('is the person to the policies, and only that person is denied', async () => {
    const world = await studio();
    const [jane, laura] = [await sessionOf(world, identityOf('u-jane')), await sessionOf(world, identityOf('u-laura'))];
    const PolicyDocument = policy({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'identitystore:userId': ['u-jane'] } },
    });
    await world
      .iam(OWNER)
      .send(new PutRolePolicyCommand({ RoleName: 'studio', PolicyName: 'contain', PolicyDocument }));
    expect((await rejection(jane.iam.send(getRole))).name).toBe('AccessDenied');
    await laura.iam.send(getRole);
    expect((await jane.sts.send(new GetCallerIdentityCommand({}))).Account).toBe(OWNER);
  });

  test('needs a role that trusts to set a context', async () => {
    const world = await studio({ Action: 'sts:AssumeRole' });
    expect((await rejection(credentialsOf(world, identityOf('u-jane')))).message).toContain(
      'is not authorized to perform: sts:SetContext',
    );
    await credentialsOf(world);
  });

  test('needs an assertion that is one and is not over', async () => {
    const world = await studio();
    const other = { ProvidedContexts: [{ ProviderArn: CONTEXT_PROVIDER, ContextAssertion: 'nonsense' }] };
    expect((await rejection(credentialsOf(world, other))).name).toBe('ValidationError');
    expect(await rejection(credentialsOf(world, identityOf('u-jane', NOW - 1)))).toBeInstanceOf(ExpiredTokenException);
  });
});

describe('trust', () => {
  test('looks at its conditions', async () => {
    const world = await studio({ Condition: { StringEquals: { 'sts:ExternalId': 'blue' } } });
    expect((await rejection(credentialsOf(world))).name).toBe('AccessDenied');
    await credentialsOf(world, { ExternalId: 'blue' });
  });

  test('in an account leaves it to the policies there', async () => {
    const world = await studio();
    const AssumeRolePolicyDocument = policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' });
    await world.iam(CONSUMER).send(new CreateRoleCommand({ RoleName: 'analyst', AssumeRolePolicyDocument }));
    const analyst = { RoleArn: `arn:aws:iam::${CONSUMER}:role/analyst` };
    const credentials = await credentialsOf(world, analyst, world.sts(CONSUMER));
    const from = new STSClient({ ...clientConfig(world.sandbox.url, CONSUMER), credentials });
    expect((await rejection(credentialsOf(world, {}, from))).message).toContain(
      'because no identity-based policy allows the sts:AssumeRole action',
    );
    const PolicyDocument = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ROLE });
    await world.iam(CONSUMER).send(new PutRolePolicyCommand({ RoleName: 'analyst', PolicyName: 'x', PolicyDocument }));
    await credentialsOf(world, {}, from);
    expect((await rejection(credentialsOf(world, { DurationSeconds: 3601 }, from))).message).toContain('role chaining');
  });
});

test.each<[Options, string]>([
  [{ DurationSeconds: 899 }, 'greater than or equal to 900'],
  [{ DurationSeconds: 43_201 }, 'less than or equal to 43200'],
  [{ DurationSeconds: 3601 }, 'MaxSessionDuration'],
  [{ RoleSessionName: 'a b' }, 'roleSessionName'],
])('%j is refused', async (options, message) => {
  expect((await rejection(credentialsOf(await studio(), options))).message).toContain(message);
});

test('a session policy that is none is refused', async () => {
  const error = await rejection(credentialsOf(await studio(), { Policy: '{"Statement":[{"Effect":"Maybe"}]}' }));
  expect(error).toBeInstanceOf(MalformedPolicyDocumentException);
});

test('temporary credentials of the account are the account, and make no more of them', async () => {
  const world = await testSandbox();
  const { Credentials } = await world.sts(OWNER).send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const session = new STSClient({ ...clientConfig(world.sandbox.url, OWNER), credentials });
  expect((await session.send(new GetCallerIdentityCommand({}))).Arn).toBe(`arn:aws:iam::${OWNER}:root`);
  expect((await rejection(session.send(new GetSessionTokenCommand({})))).name).toBe('AccessDenied');
  await world.tick(901);
  expect((await rejection(session.send(new GetCallerIdentityCommand({})))).name).toBe('ExpiredToken');
});
