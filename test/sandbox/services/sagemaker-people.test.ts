import { CloudTrailClient, CreateEventDataStoreCommand, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { GetUserIdCommand, IdentitystoreClient, ListUsersCommand } from '@aws-sdk/client-identitystore';
import {
  CreateAppCommand,
  CreateDomainCommand,
  CreateUserProfileCommand,
  DeleteDomainCommand,
  DeleteUserProfileCommand,
  DescribeAppCommand,
  DescribeDomainCommand,
  DescribeTrainingJobCommand,
  ListDomainsCommand,
  ListTrainingJobsCommand,
  ResourceInUse,
  ResourceNotFound,
  StopTrainingJobCommand,
  UpdateDomainCommand,
} from '@aws-sdk/client-sagemaker';
import {
  CreateApplicationAssignmentCommand,
  DescribeApplicationAssignmentCommand,
  DescribeApplicationCommand,
  ListInstancesCommand,
  ResourceNotFoundException,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  clientConfig,
  MANAGEMENT,
  OWNER,
  rejection,
  STRANGER,
  testSandbox,
  type TestSandbox,
} from '../support/world.ts';

const STORE = 'd-1234567890';
const DOMAIN = 'd-research0001';

function keep<T extends { destroy(): void }>(client: T): T {
  onTestFinished(() => client.destroy());
  return client;
}

const sso = ({ sandbox }: TestSandbox, account = MANAGEMENT): SSOAdminClient =>
  keep(new SSOAdminClient(clientConfig(sandbox.url, account)));
const people = ({ sandbox }: TestSandbox): IdentitystoreClient =>
  keep(new IdentitystoreClient(clientConfig(sandbox.url, MANAGEMENT)));
const cloudtrail = ({ sandbox }: TestSandbox, account: string): CloudTrailClient =>
  keep(new CloudTrailClient(clientConfig(sandbox.url, account)));

describe('the demo', () => {
  test('has a domain, people with background jobs, and Identity Center behind them', async () => {
    const world = await testSandbox({});
    const sagemaker = world.sagemaker(STRANGER);
    const domain = await sagemaker.send(new DescribeDomainCommand({ DomainId: DOMAIN }));
    expect(domain).toMatchObject({ DomainName: 'research-studio', Status: 'InService', AuthMode: 'SSO' });
    const { TrainingJobSummaries } = await sagemaker.send(new ListTrainingJobsCommand({ StatusEquals: 'InProgress' }));
    expect(TrainingJobSummaries?.map((one) => one.TrainingJobName).sort()).toEqual([
      'jane-embeddings',
      'jane-vision-finetune',
      'laura-segmentation',
    ]);
    const app = await sagemaker.send(
      new DescribeAppCommand({
        DomainId: DOMAIN,
        SpaceName: 'jane-notebooks',
        AppType: 'JupyterLab',
        AppName: 'default',
      }),
    );
    expect(app).toMatchObject({ Status: 'InService', EffectiveTrustedIdentityPropagationStatus: 'ENABLED' });
    const { Instances } = await sso(world).send(new ListInstancesCommand());
    expect(Instances).toMatchObject([{ IdentityStoreId: STORE, OwnerAccountId: MANAGEMENT }]);
    const { Users } = await people(world).send(new ListUsersCommand({ IdentityStoreId: STORE }));
    expect(Users?.map((one) => one.UserName)).toEqual(['jane', 'laura']);
    const application = await sso(world).send(
      new DescribeApplicationCommand({ ApplicationArn: domain.SingleSignOnApplicationArn }),
    );
    expect(application).toMatchObject({ Status: 'ENABLED', ApplicationAccount: MANAGEMENT });
    const jane = await people(world).send(
      new GetUserIdCommand({
        IdentityStoreId: STORE,
        AlternateIdentifier: { UniqueAttribute: { AttributePath: 'UserName', AttributeValue: 'jane' } },
      }),
    );
    const assignment = {
      ApplicationArn: domain.SingleSignOnApplicationArn,
      PrincipalId: jane.UserId,
      PrincipalType: 'USER',
    } as const;
    expect(await sso(world).send(new DescribeApplicationAssignmentCommand(assignment))).toMatchObject(assignment);
    const unknown = { ...assignment, PrincipalId: '11111111-2222-3333-4444-555555555555' };
    expect(await rejection(sso(world).send(new DescribeApplicationAssignmentCommand(unknown)))).toBeInstanceOf(
      ResourceNotFoundException,
    );
    await sso(world).send(new CreateApplicationAssignmentCommand(unknown));
  });

  test('ends a background session, and its job fails within 15 minutes', async () => {
    const world = await testSandbox({});
    const ask = async (body?: object): Promise<{ sessions: { id: string; job: string; type: string }[] }> => {
      const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
      const response = await fetch(`${world.sandbox.url}/_sandbox/sessions`, init);
      return (await response.json()) as Awaited<ReturnType<typeof ask>>;
    };
    const { sessions } = await ask();
    expect(sessions.map((one) => one.type)).toEqual(['background', 'background', 'background']);
    const jane = sessions.find((one) => one.job.endsWith('jane-embeddings'));
    await ask({ end: jane?.id });
    await world.tick(15 * 60);
    const job = { TrainingJobName: 'jane-embeddings' };
    expect(await world.sagemaker(STRANGER).send(new DescribeTrainingJobCommand(job))).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason: 'ClientError: the job cannot go on: its user background session was ended.',
    });
    expect((await ask()).sessions).toHaveLength(2);
  });

  test('tells in CloudTrail for whom a job runs', async () => {
    const world = await testSandbox({});
    const { Events } = await cloudtrail(world, STRANGER).send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'CreateTokenWithIAM' }],
      }),
    );
    const details = Events?.map((one) => JSON.parse(one.CloudTrailEvent ?? '') as Record<string, never>);
    expect(details).toHaveLength(3);
    expect(details?.[0]).toMatchObject({
      eventSource: 'sso-oauth.amazonaws.com',
      userIdentity: { type: 'AssumedRole', onBehalfOf: { userId: '94182498-8051-70e4-3c0d-5a1b6c2d7e01' } },
      requestParameters: { resource: `arn:aws:sagemaker:us-east-1:${STRANGER}:training-job/jane-embeddings` },
    });
  });
});

describe('a domain', () => {
  const domain = {
    DomainName: 'lab',
    AuthMode: 'SSO',
    DefaultUserSettings: {},
    VpcId: 'vpc-1',
    SubnetIds: ['subnet-1'],
  } as const;
  const create = new CreateDomainCommand({ ...domain, SubnetIds: [...domain.SubnetIds] });

  test('needs Identity Center in its Region for SSO', async () => {
    const world = await testSandbox();
    expect(await rejection(world.sagemaker(OWNER).send(create))).toMatchObject({ name: 'ValidationException' });
  });

  test('goes only when it is empty, and an app keeps the identity propagation it started with', async () => {
    const world = await testSandbox({});
    const client = world.sagemaker(OWNER);
    const { DomainId } = await client.send(create);
    await world.tick(1);
    await client.send(
      new CreateUserProfileCommand({
        DomainId,
        UserProfileName: 'jane',
        SingleSignOnUserIdentifier: 'UserName',
        SingleSignOnUserValue: 'jane',
      }),
    );
    const app = { DomainId, UserProfileName: 'jane', AppType: 'JupyterLab', AppName: 'a' } as const;
    await client.send(new CreateAppCommand(app));
    await client.send(
      new UpdateDomainCommand({
        DomainId,
        DomainSettingsForUpdate: { TrustedIdentityPropagationSettings: { Status: 'ENABLED' } },
      }),
    );
    await world.tick(1);
    expect((await client.send(new DescribeAppCommand(app))).EffectiveTrustedIdentityPropagationStatus).toBe('DISABLED');
    expect(await rejection(client.send(new DeleteUserProfileCommand(app)))).toBeInstanceOf(ResourceInUse);
    expect(await rejection(client.send(new DeleteDomainCommand({ DomainId })))).toBeInstanceOf(ResourceInUse);
    expect((await client.send(new ListDomainsCommand())).Domains).toHaveLength(1);
    expect((await world.sagemaker(OWNER, 'eu-west-1').send(new ListDomainsCommand())).Domains).toEqual([]);
    expect(await rejection(world.sagemaker(STRANGER).send(new DescribeDomainCommand({ DomainId })))).toBeInstanceOf(
      ResourceNotFound,
    );
  });
});

test('stopping a job takes a moment, and an unknown one is a ValidationException', async () => {
  const world = await testSandbox({});
  const client = world.sagemaker(STRANGER);
  const job = { TrainingJobName: 'laura-segmentation' };
  await client.send(new StopTrainingJobCommand(job));
  expect((await client.send(new DescribeTrainingJobCommand(job))).TrainingJobStatus).toBe('Stopping');
  await world.tick(1);
  expect((await client.send(new DescribeTrainingJobCommand(job))).TrainingJobStatus).toBe('Stopped');
  const unknown = client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'nothing' }));
  expect(await rejection(unknown)).toMatchObject({ name: 'ValidationException' });
});

test('every call leaves its event after a delay, two lookups a second', async () => {
  const world = await testSandbox();
  const client = cloudtrail(world, OWNER);
  await client.send(new CreateEventDataStoreCommand({ Name: 'audit' }));
  expect((await client.send(new LookupEventsCommand())).Events).toEqual([]);
  await world.tick(1);
  const { Events } = await client.send(
    new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: 'ResourceName', AttributeValue: 'audit' }] }),
  );
  expect(Events).toMatchObject([
    { EventName: 'CreateEventDataStore', ReadOnly: 'false', EventSource: 'cloudtrail.amazonaws.com' },
  ]);
  expect(await rejection(client.send(new LookupEventsCommand()))).toMatchObject({ name: 'ThrottlingException' });
  expect((await cloudtrail(world, STRANGER).send(new LookupEventsCommand())).Events).toEqual([]);
});
