import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  AssociateAccessGrantsIdentityCenterCommand,
  CreateAccessGrantCommand,
  CreateAccessGrantsInstanceCommand,
  CreateAccessGrantsLocationCommand,
  DeleteAccessGrantCommand,
  DeleteAccessGrantsInstanceCommand,
  DeleteAccessGrantsLocationCommand,
  DissociateAccessGrantsIdentityCenterCommand,
  GetAccessGrantsInstanceCommand,
  GetAccessGrantsInstanceForPrefixCommand,
  GetDataAccessCommand,
  ListAccessGrantsCommand,
  ListTagsForResourceCommand,
  S3ControlClient,
  TagResourceCommand,
  UpdateAccessGrantsLocationCommand,
} from '@aws-sdk/client-s3-control';
import { expect, onTestFinished, test } from 'vitest';
import { clientConfig, CONSUMER, OWNER, rejection, testSandbox, type TestSandbox } from '../support/world.ts';

const AccountId = OWNER;
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'access-grants.s3.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const DATA = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

function controlOf(world: TestSandbox, account = OWNER): S3ControlClient {
  const { endpoint, ...config } = clientConfig(world.sandbox.url, account);
  // The client puts the account in front of any host name, which an address does not bear.
  const client = new S3ControlClient({ ...config, endpointProvider: () => ({ url: new URL(endpoint) }) });
  onTestFinished(() => client.destroy());
  return client;
}

async function withLocation(world: TestSandbox): Promise<{ client: S3ControlClient; AccessGrantsLocationId: string }> {
  const client = controlOf(world);
  const iam = world.iam(OWNER);
  await iam.send(new CreateRoleCommand({ RoleName: 'grants', AssumeRolePolicyDocument: TRUST }));
  await iam.send(new PutRolePolicyCommand({ RoleName: 'grants', PolicyName: 'data', PolicyDocument: DATA }));
  await client.send(new CreateAccessGrantsInstanceCommand({ AccountId }));
  const location = await client.send(
    new CreateAccessGrantsLocationCommand({
      AccountId,
      LocationScope: 's3://',
      IAMRoleArn: `arn:aws:iam::${OWNER}:role/grants`,
    }),
  );
  return { client, AccessGrantsLocationId: location.AccessGrantsLocationId ?? '' };
}

const grant = (AccessGrantsLocationId: string, S3SubPrefix: string, Permission: 'READ' | 'READWRITE' = 'READ') =>
  new CreateAccessGrantCommand({
    AccountId,
    AccessGrantsLocationId,
    AccessGrantsLocationConfiguration: { S3SubPrefix },
    Grantee: { GranteeType: 'IAM', GranteeIdentifier: `arn:aws:iam::${OWNER}:root` },
    Permission,
  });

test('an instance is one per account and Region, and goes when nothing is left in it', async () => {
  const world = await testSandbox();
  const { client, AccessGrantsLocationId } = await withLocation(world);
  const again = client.send(new CreateAccessGrantsInstanceCommand({ AccountId }));
  expect(await rejection(again)).toMatchObject({
    name: 'AccessGrantsInstanceAlreadyExistsError',
    $metadata: { httpStatusCode: 409 },
  });
  expect(await rejection(client.send(new DeleteAccessGrantsInstanceCommand({ AccountId })))).toMatchObject({
    name: 'AccessGrantsInstanceNotEmptyError',
  });
  const made = await client.send(grant(AccessGrantsLocationId, 'data/*'));
  expect(made).toMatchObject({
    GrantScope: 's3://data/*',
    AccessGrantsLocationConfiguration: { S3SubPrefix: 'data/*' },
  });
  const location = { AccountId, AccessGrantsLocationId };
  expect(await rejection(client.send(new DeleteAccessGrantsLocationCommand(location)))).toMatchObject({
    name: 'AccessGrantsLocationNotEmptyError',
  });
  expect(
    await rejection(
      client.send(new UpdateAccessGrantsLocationCommand({ ...location, IAMRoleArn: 'arn:aws:iam::1:role/x' })),
    ),
  ).toMatchObject({ name: 'InvalidIamRole' });
  await client.send(
    new TagResourceCommand({ AccountId, ResourceArn: made.AccessGrantArn, Tags: [{ Key: 'k', Value: 'v' }] }),
  );
  expect(
    (await client.send(new ListTagsForResourceCommand({ AccountId, ResourceArn: made.AccessGrantArn }))).Tags,
  ).toEqual([{ Key: 'k', Value: 'v' }]);
  expect(
    (await client.send(new ListAccessGrantsCommand({ AccountId, Permission: 'READ' }))).AccessGrantsList,
  ).toHaveLength(1);
  await client.send(new DeleteAccessGrantCommand({ AccountId, AccessGrantId: made.AccessGrantId }));
  await client.send(new DeleteAccessGrantsLocationCommand(location));
  await client.send(new DeleteAccessGrantsInstanceCommand({ AccountId }));
  expect(await rejection(client.send(new GetAccessGrantsInstanceCommand({ AccountId })))).toMatchObject({
    name: 'AccessGrantsInstanceNotExistsError',
    $metadata: { httpStatusCode: 404 },
  });
});

test('Identity Center is associated and taken away', async () => {
  const world = await testSandbox();
  const { client } = await withLocation(world);
  await client.send(new AssociateAccessGrantsIdentityCenterCommand({ AccountId, IdentityCenterArn: IDENTITY_CENTER }));
  const { IdentityCenterInstanceArn, IdentityCenterApplicationArn } = await client.send(
    new GetAccessGrantsInstanceCommand({ AccountId }),
  );
  expect(IdentityCenterInstanceArn).toBe(IDENTITY_CENTER);
  expect(IdentityCenterApplicationArn).toMatch(/:application\/ssoins-1234567890abcdef\/apl-/);
  await client.send(new DissociateAccessGrantsIdentityCenterCommand({ AccountId }));
  expect(
    (await client.send(new GetAccessGrantsInstanceCommand({ AccountId }))).IdentityCenterInstanceArn,
  ).toBeUndefined();
});

test('data credentials reach what was granted and nothing else, until they expire', async () => {
  const world = await testSandbox();
  const { client, AccessGrantsLocationId } = await withLocation(world);
  const owner = new S3Client(clientConfig(world.sandbox.url, OWNER));
  onTestFinished(() => owner.destroy());
  await owner.send(new CreateBucketCommand({ Bucket: 'data' }));
  for (const Key of ['jane/a', 'laura/b']) await owner.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }));
  await client.send(grant(AccessGrantsLocationId, 'data/jane/*'));
  const ask = (Target: string, Permission: 'READ' | 'WRITE' = 'READ') =>
    client.send(new GetDataAccessCommand({ AccountId, Target, Permission, DurationSeconds: 900 }));
  expect(await rejection(ask('s3://data/laura/*'))).toMatchObject({
    name: 'AccessDenied',
    message: 'You do not have READ permissions to the requested S3 Prefix: s3://data/laura/*',
    $metadata: { httpStatusCode: 403 },
  });
  expect(await rejection(ask('s3://data/jane/*', 'WRITE'))).toMatchObject({ name: 'AccessDenied' });
  const { Credentials, MatchedGrantTarget } = await ask('s3://data/jane/*');
  expect(MatchedGrantTarget).toBe('s3://data/jane/*');
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const reader = new S3Client({ ...clientConfig(world.sandbox.url, OWNER), credentials });
  onTestFinished(() => reader.destroy());
  const read = (Key: string) => reader.send(new GetObjectCommand({ Bucket: 'data', Key }));
  expect(await (await read('jane/a')).Body?.transformToString()).toBe('jane/a');
  expect(await rejection(read('laura/b'))).toMatchObject({ name: 'AccessDenied' });
  expect(await rejection(reader.send(new PutObjectCommand({ Bucket: 'data', Key: 'jane/c', Body: '' })))).toMatchObject(
    { name: 'AccessDenied' },
  );
  await world.tick(901);
  expect(await rejection(reader.send(new ListObjectsV2Command({ Bucket: 'data' })))).toMatchObject({
    name: 'ExpiredToken',
  });
});

test('another account has no access to an instance, and learns whose a prefix is only of its own', async () => {
  const world = await testSandbox();
  await withLocation(world);
  const stranger = controlOf(world, CONSUMER);
  expect(await rejection(stranger.send(new GetAccessGrantsInstanceCommand({ AccountId })))).toMatchObject({
    name: 'AccessDenied',
  });
  const own = stranger.send(new GetAccessGrantsInstanceForPrefixCommand({ AccountId: CONSUMER, S3Prefix: 's3://x/' }));
  expect(await rejection(own)).toMatchObject({ name: 'AccessGrantsInstanceNotExistsError' });
});
