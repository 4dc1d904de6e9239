import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetDataAccessCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { CreateDatabaseCommand, CreateTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  DeleteGroupMembershipCommand,
  IdentitystoreClient,
  ListGroupMembershipsForMemberCommand,
} from '@aws-sdk/client-identitystore';
import {
  GetTemporaryGlueTableCredentialsCommand,
  LakeFormationClient,
  RegisterResourceCommand,
} from '@aws-sdk/client-lakeformation';
import { CreateTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AthenaWithIdentity,
  BackgroundTraining,
  EmrWithIdentity,
  IdentityAudit,
  IdentityDirectory,
  LakeFormationIdentity,
  S3AccessGrants,
  StudioExecutionRole,
  StudioUser,
  TrustedIdentityDomain,
  type AccountStack,
} from '../../../src/constructs/index.ts';
import { terraformOnPath } from '../../sandbox/provider/support/terraform.ts';
import { rejection } from '../../sandbox/support/world.ts';
import {
  INSTANCE,
  MANAGEMENT,
  REGION,
  RESEARCH,
  appliedWorld,
  type AppliedStack,
  type AppliedWorld,
} from '../applied.ts';
import { JANE, LAURA, administrator, applicationOf, asPerson, given, standInForSageMaker } from './people.ts';

const ROLE = 'vision-execution';
const NEW_DOMAIN = 'vision-studio';

/** Everything of one studio, as a platform team declares it. */
function build(stack: AccountStack): void {
  const provider = new AwsProvider(stack, 'identity-center', {
    alias: 'identity_center',
    region: REGION,
    accessKey: MANAGEMENT,
    secretKey: 'sandbox',
  });
  const directory = new IdentityDirectory(stack, 'directory', { instance: INSTANCE, provider });
  const executionRole = new StudioExecutionRole(stack, ROLE);
  const executionRoles = [executionRole];
  const domain = new TrustedIdentityDomain(stack, NEW_DOMAIN, {
    vpc: 'vpc-0abc',
    subnets: ['subnet-0a', 'subnet-0b'],
    executionRole,
    identityCenterRegion: REGION,
  });
  for (const user of ['jane', 'laura']) new StudioUser(stack, user, { domain, user });
  const accessGrants = new S3AccessGrants(stack, 'sales-data', {
    directory,
    executionRoles,
    grants: [
      { location: 's3://sales/*', permission: 'read', to: { user: 'jane' } },
      { location: 's3://shared/models/*', permission: 'readwrite', to: { group: 'analysts' } },
    ],
  });
  new LakeFormationIdentity(stack, 'lake', {
    directory,
    executionRoles,
    permissions: [{ to: { group: 'analysts' }, database: 'sales', tables: ['trends'], allow: ['SELECT'] }],
  });
  new AthenaWithIdentity(stack, 'analysts', {
    directory,
    accessGrants,
    executionRoles,
    results: 's3://athena-results/',
    people: [{ group: 'analysts' }],
  });
  new EmrWithIdentity(stack, 'emr-as-oneself', {
    instance: INSTANCE,
    instanceRole: `arn:aws:iam::${RESEARCH}:role/research-studio-execution`,
    certificates: 's3://emr-certificates/cluster.zip',
    authorization: 'lake-formation',
  });
  new BackgroundTraining(stack, 'training', { executionRole, accessGrants });
  new IdentityAudit(stack, 'who-did-what', { bucket: 'research-who-did-what', dataOf: ['sales'], deleteRecords: true });
}

describe.skipIf(!terraformOnPath)('one role, two people', () => {
  let world: AppliedWorld;
  let stack: AppliedStack;
  let owner: S3Client;

  beforeAll(async () => {
    world = await appliedWorld();
    owner = new S3Client(administrator(world.url));
    for (const Bucket of ['sales', 'shared', 'athena-results']) await owner.send(new CreateBucketCommand({ Bucket }));
    await owner.send(new PutObjectCommand({ Bucket: 'sales', Key: '2026/q3.csv', Body: 'numbers' }));
    await owner.send(new PutObjectCommand({ Bucket: 'athena-results', Key: `${JANE}/1.csv`, Body: 'hers' }));
    await makeTable(world.url, owner);
    stack = world.stack(build);
    await stack.apply();
  });
  afterAll(async () => {
    owner.destroy();
    await world.close();
  });

  const person = async (userId: string) =>
    asPerson(world.url, ROLE, await applicationOf(world.url, NEW_DOMAIN), userId);

  test('what was applied is what is planned', async () => {
    expect((await stack.plan()).actions).toEqual({});
  });

  test('nobody but SageMaker takes the role', async () => {
    expect((await rejection(person(JANE))).name).toBe('AccessDenied');
    await standInForSageMaker(world.url, ROLE);
    await person(JANE);
  });

  test('Jane reads what she was granted, Laura does not', async () => {
    const [jane, laura] = [await person(JANE), await person(LAURA)];
    expect(await readAs(jane, 's3://sales/*', 'sales', '2026/q3.csv')).toBe('numbers');
    expect(await rejection(readAs(laura, 's3://sales/*', 'sales', '2026/q3.csv'))).toMatchObject({
      name: 'AccessDenied',
      message: 'You do not have READ permissions to the requested S3 Prefix: s3://sales/*',
    });
  });

  test('neither reaches the data with the role alone', async () => {
    const s3 = new S3Client(await person(JANE));
    const read = s3.send(new GetObjectCommand({ Bucket: 'sales', Key: '2026/q3.csv' }));
    expect((await rejection(read)).name).toBe('AccessDenied');
    s3.destroy();
  });

  test('a group is granted what each of its people then has', async () => {
    for (const userId of [JANE, LAURA]) {
      const data = await dataAs(await person(userId), 's3://shared/models/*', 'READWRITE');
      await data.send(new PutObjectCommand({ Bucket: 'shared', Key: `models/${userId}`, Body: 'weights' }));
      data.destroy();
    }
  });

  test("results of one's own are one's own, under the same grant to the same group", async () => {
    const read = async (userId: string): Promise<string | undefined> =>
      readAs(await person(userId), 's3://athena-results/*', 'athena-results', `${JANE}/1.csv`);
    expect(await read(JANE)).toBe('hers');
    expect((await rejection(read(LAURA))).name).toBe('AccessDenied');
  });

  test('a table is read by whose group was granted it, and no longer by who left the group', async () => {
    const [jane, laura] = [await person(JANE), await person(LAURA)];
    expect(await trendsAs(laura)).toBe('42');
    await leaveAnalysts(world.url, LAURA);
    expect(await trendsAs(jane)).toBe('42');
    expect(await rejection(trendsAs(laura))).toMatchObject({
      name: 'AccessDeniedException',
      message: 'Insufficient Lake Formation permission(s) on trends',
    });
  });

  test('people submit jobs as the role', async () => {
    const sagemaker = new SageMakerClient(await person(JANE));
    const { TrainingJobArn } = await sagemaker.send(
      new CreateTrainingJobCommand({
        TrainingJobName: 'jane-trains',
        RoleArn: `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
        AlgorithmSpecification: {
          TrainingImage: `${RESEARCH}.dkr.ecr.us-east-1.amazonaws.com/vision:1`,
          TrainingInputMode: 'File',
        },
        OutputDataConfig: { S3OutputPath: 's3://shared/models/' },
        ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
        StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      }),
    );
    expect(TrainingJobArn).toBe(`arn:aws:sagemaker:us-east-1:${RESEARCH}:training-job/jane-trains`);
    sagemaker.destroy();
  });

  test('all of it goes away again', async () => {
    await stack.destroy();
  });
});

/** Data as a person gets it: credentials for a place, then the data. */
async function dataAs(
  config: Awaited<ReturnType<typeof asPerson>>,
  Target: string,
  Permission: 'READ' | 'READWRITE',
): Promise<S3Client> {
  const { endpoint } = config;
  // The client puts the account in front of any host name, which an address does not bear.
  const control = new S3ControlClient({ ...config, endpointProvider: () => ({ url: new URL(endpoint) }) });
  try {
    const { Credentials } = await control.send(new GetDataAccessCommand({ AccountId: RESEARCH, Target, Permission }));
    return new S3Client({ ...config, credentials: given(Credentials) });
  } finally {
    control.destroy();
  }
}

const LAKE_ROLE = `arn:aws:iam::${RESEARCH}:role/lake`;

/** A table of the lake, in a place that Lake Formation gives out by a role of its own. */
async function makeTable(url: string, s3: S3Client): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket: 'lake' }));
  await s3.send(new PutObjectCommand({ Bucket: 'lake', Key: 'sales/trends/1.csv', Body: '42' }));
  const iam = new IAMClient(administrator(url));
  const trust = { Effect: 'Allow', Principal: { Service: 'lakeformation.amazonaws.com' }, Action: 'sts:AssumeRole' };
  await iam.send(
    new CreateRoleCommand({ RoleName: 'lake', AssumeRolePolicyDocument: JSON.stringify({ Statement: [trust] }) }),
  );
  const reads = { Effect: 'Allow', Action: 's3:*', Resource: ['arn:aws:s3:::lake', 'arn:aws:s3:::lake/*'] };
  const PolicyDocument = JSON.stringify({ Statement: [reads] });
  await iam.send(new PutRolePolicyCommand({ RoleName: 'lake', PolicyName: 'data', PolicyDocument }));
  const lake = new LakeFormationClient(administrator(url));
  await lake.send(new RegisterResourceCommand({ ResourceArn: 'arn:aws:s3:::lake', RoleArn: LAKE_ROLE }));
  const glue = new GlueClient(administrator(url));
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'sales' } }));
  const StorageDescriptor = { Location: 's3://lake/sales/trends/' };
  await glue.send(new CreateTableCommand({ DatabaseName: 'sales', TableInput: { Name: 'trends', StorageDescriptor } }));
  for (const client of [iam, lake, glue]) client.destroy();
}

/** As an engine reads a table for a person: Lake Formation gives credentials for its place, if it does. */
async function trendsAs(config: Awaited<ReturnType<typeof asPerson>>): Promise<string | undefined> {
  const lake = new LakeFormationClient(config);
  const TableArn = `arn:aws:glue:${REGION}:${RESEARCH}:table/sales/trends`;
  try {
    const credentials = await lake.send(new GetTemporaryGlueTableCredentialsCommand({ TableArn }));
    const s3 = new S3Client({ ...config, credentials: given(credentials) });
    const read = await s3.send(new GetObjectCommand({ Bucket: 'lake', Key: 'sales/trends/1.csv' }));
    const text = await read.Body?.transformToString();
    s3.destroy();
    return text;
  } finally {
    lake.destroy();
  }
}

/** Takes a person out of the only group there is. */
async function leaveAnalysts(url: string, UserId: string): Promise<void> {
  const directory = new IdentitystoreClient(administrator(url, MANAGEMENT));
  const IdentityStoreId = 'd-1234567890';
  const { GroupMemberships = [] } = await directory.send(
    new ListGroupMembershipsForMemberCommand({ IdentityStoreId, MemberId: { UserId } }),
  );
  for (const { MembershipId } of GroupMemberships)
    await directory.send(new DeleteGroupMembershipCommand({ IdentityStoreId, MembershipId }));
  directory.destroy();
}

async function readAs(
  config: Awaited<ReturnType<typeof asPerson>>,
  place: string,
  Bucket: string,
  Key: string,
): Promise<string | undefined> {
  const data = await dataAs(config, place, 'READ');
  try {
    return await (await data.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
  } finally {
    data.destroy();
  }
}
