import { DeleteConflictException, IAM, LimitExceededException, NoSuchEntityException } from '@aws-sdk/client-iam';
import { ListPipelinesCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import {
  ExpiredTokenException,
  GetCallerIdentityCommand,
  InvalidIdentityTokenException,
  STS,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, OWNER, rejection, stoppedClock, testSandbox } from '../support/world.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const allow = (Action: string, Resource: string | undefined = '*') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });
const trust = (Principal: object, Action: string, Condition?: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action, Condition }] });

async function iamWorld() {
  const world = await testSandbox();
  const keep = <C extends { destroy(): void }>(client: C): C => {
    onTestFinished(() => client.destroy());
    return client;
  };
  const as = (credentials: Credentials | undefined) => ({
    ...clientConfig(world.sandbox.url, OWNER),
    credentials: {
      accessKeyId: credentials?.AccessKeyId ?? '',
      secretAccessKey: credentials?.SecretAccessKey ?? '',
      sessionToken: credentials?.SessionToken ?? '',
    },
  });
  const iam = keep(new IAM(clientConfig(world.sandbox.url, OWNER)));
  const sts = keep(new STS(clientConfig(world.sandbox.url, OWNER)));
  return { keep, as, iam, sts };
}

test('an instance profile holds one role, which does not go before it is taken out', async () => {
  const { iam } = await iamWorld();
  const role = { RoleName: 'r', AssumeRolePolicyDocument: trust({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole') };
  await iam.createRole(role);
  const InstanceProfileName = 'p';
  await iam.createInstanceProfile({ InstanceProfileName, Tags: [{ Key: 'k', Value: 'v' }] });
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  const { InstanceProfile } = await iam.getInstanceProfile({ InstanceProfileName });
  expect(InstanceProfile).toMatchObject({ Path: '/', Roles: [{ RoleName: 'r' }], Tags: [{ Key: 'k', Value: 'v' }] });
  const again = iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  expect(await rejection(again)).toBeInstanceOf(LimitExceededException);
  expect((await iam.listInstanceProfilesForRole({ RoleName: 'r' })).InstanceProfiles).toHaveLength(1);
  expect(await rejection(iam.deleteRole({ RoleName: 'r' }))).toBeInstanceOf(DeleteConflictException);
  expect(await rejection(iam.deleteInstanceProfile({ InstanceProfileName }))).toBeInstanceOf(DeleteConflictException);
  await iam.untagInstanceProfile({ InstanceProfileName, TagKeys: ['k'] });
  await iam.tagInstanceProfile({ InstanceProfileName, Tags: [{ Key: 'x', Value: 'y' }] });
  expect((await iam.listInstanceProfileTags({ InstanceProfileName })).Tags).toEqual([{ Key: 'x', Value: 'y' }]);
  await iam.removeRoleFromInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  await iam.deleteInstanceProfile({ InstanceProfileName });
  await iam.deleteRole({ RoleName: 'r' });
  expect(await rejection(iam.getInstanceProfile({ InstanceProfileName }))).toBeInstanceOf(NoSuchEntityException);
});

test('a permissions boundary bounds what its role may, from then on until it is taken off', async () => {
  const { iam, sts, as, keep } = await iamWorld();
  const made = await iam.createRole({
    RoleName: 'r',
    AssumeRolePolicyDocument: trust({ AWS: `arn:aws:iam::${OWNER}:root` }, 'sts:AssumeRole'),
  });
  await iam.putRolePolicy({ RoleName: 'r', PolicyName: 'all', PolicyDocument: allow('*') });
  const session = await sts.assumeRole({ RoleArn: made.Role?.Arn, RoleSessionName: 'me' });
  const sagemaker = keep(new SageMakerClient(as(session.Credentials)));
  const list = () => sagemaker.send(new ListPipelinesCommand({}));
  await list();
  const { Policy } = await iam.createPolicy({ PolicyName: 'b', PolicyDocument: allow('s3:*') });
  const PermissionsBoundary = Policy?.Arn;
  await iam.putRolePermissionsBoundary({ RoleName: 'r', PermissionsBoundary });
  expect((await rejection(list())).message).toContain('because no permissions boundary allows');
  const simulated = await iam.simulatePrincipalPolicy({
    PolicySourceArn: made.Role?.Arn,
    ActionNames: ['s3:GetObject', 'sagemaker:ListPipelines'],
  });
  expect(simulated.EvaluationResults?.map((one) => one.EvalDecision)).toEqual(['allowed', 'implicitDeny']);
  const used = await iam.listEntitiesForPolicy({ PolicyArn: Policy?.Arn, PolicyUsageFilter: 'PermissionsBoundary' });
  expect(used.PolicyRoles).toMatchObject([{ RoleName: 'r' }]);
  expect(await rejection(iam.deletePolicy({ PolicyArn: Policy?.Arn }))).toBeInstanceOf(DeleteConflictException);
  await iam.deleteRolePermissionsBoundary({ RoleName: 'r' });
  await list();
  const none = iam.putRolePermissionsBoundary({ RoleName: 'r', PermissionsBoundary: `${PermissionsBoundary}x` });
  expect(await rejection(none)).toBeInstanceOf(NoSuchEntityException);
});

test('an account tells of itself: its root, its summary and the tags of what it has', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({
    RoleName: 'r',
    AssumeRolePolicyDocument: trust({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole'),
    Tags: [{ Key: 'k', Value: 'v' }],
  });
  expect((await iam.getUser({})).User?.Arn).toBe(`arn:aws:iam::${OWNER}:root`);
  expect(await rejection(iam.getUser({ UserName: 'jane' }))).toBeInstanceOf(NoSuchEntityException);
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({ Roles: 1, Policies: 0 });
  expect((await iam.listRoleTags({ RoleName: 'r' })).Tags).toEqual([{ Key: 'k', Value: 'v' }]);
  expect((await iam.listAccountAliases({})).AccountAliases).toEqual([]);
});

test('a workflow assumes a role with the token of its provider, when the trust is in its subject', async () => {
  const { iam, keep, sts, as } = await iamWorld();
  const provider = await iam.createOpenIDConnectProvider({
    Url: `https://${GITHUB}`,
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: [],
  });
  const Federated = provider.OpenIDConnectProviderArn;
  const role = await iam.createRole({
    RoleName: 'deploy',
    AssumeRolePolicyDocument: trust({ Federated }, 'sts:AssumeRoleWithWebIdentity', {
      StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${GITHUB}:sub`]: 'repo:team/pipelines:*' },
    }),
  });
  const now = Math.floor(stoppedClock.now().getTime() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const assume = (claims: object = {}) => {
    const body = {
      iss: `https://${GITHUB}`,
      aud: 'sts.amazonaws.com',
      sub: 'repo:team/pipelines:ref:refs/heads/main',
      exp: now + 300,
      ...claims,
    };
    const WebIdentityToken = `${part({ alg: 'RS256' })}.${part(body)}.signature`;
    return sts.assumeRoleWithWebIdentity({ RoleArn: role.Role?.Arn, RoleSessionName: 'ci', WebIdentityToken });
  };
  const { Credentials, SubjectFromWebIdentityToken, Provider } = await assume();
  expect({ SubjectFromWebIdentityToken, Provider }).toEqual({
    SubjectFromWebIdentityToken: 'repo:team/pipelines:ref:refs/heads/main',
    Provider: Federated,
  });
  const session = keep(new STSClient(as(Credentials)));
  const { Arn } = await session.send(new GetCallerIdentityCommand({}));
  expect(Arn).toBe(`arn:aws:sts::${OWNER}:assumed-role/deploy/ci`);
  expect(await rejection(assume({ sub: 'repo:stranger/x:ref:refs/heads/main' }))).toMatchObject({
    name: 'AccessDenied',
  });
  expect(await rejection(assume({ aud: 'other' }))).toBeInstanceOf(InvalidIdentityTokenException);
  expect(await rejection(assume({ iss: 'https://evil.example' }))).toBeInstanceOf(InvalidIdentityTokenException);
  expect(await rejection(assume({ exp: now }))).toBeInstanceOf(ExpiredTokenException);
  const OpenIDConnectProviderArn = Federated;
  await iam.addClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID: 'other' });
  expect((await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn })).ClientIDList).toContain('other');
  await iam.removeClientIDFromOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID: 'other' });
  await iam.updateOpenIDConnectProviderThumbprint({ OpenIDConnectProviderArn, ThumbprintList: ['a'.repeat(40)] });
  expect((await iam.listOpenIDConnectProviders({})).OpenIDConnectProviderList).toEqual([{ Arn: Federated }]);
  await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn });
  expect(await rejection(assume())).toBeInstanceOf(InvalidIdentityTokenException);
});
