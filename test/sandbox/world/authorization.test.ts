import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import {
  DescribePipelineCommand,
  DescribePipelineDefinitionForExecutionCommand,
  DescribePipelineExecutionCommand,
  ListPipelineExecutionsCommand,
  ListPipelineExecutionStepsCommand,
  ListPipelineParametersForExecutionCommand,
  ListPipelineVersionsCommand,
  RetryPipelineExecutionCommand,
  SageMakerClient,
  StartPipelineExecutionCommand,
  StopPipelineExecutionCommand,
  UpdatePipelineExecutionCommand,
} from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { AttachRolePolicyCommand, CreateRoleCommand } from '@aws-sdk/client-iam';
import { describe, expect, test } from 'vitest';
import {
  clientConfig,
  CONSUMER,
  EXECUTE,
  makePipeline,
  OWNER,
  READ,
  rejection,
  STRANGER,
  testSandbox,
  type TestSandbox,
} from '../support/world.ts';

interface Scene {
  readonly world: TestSandbox;
  readonly pipeline: string;
  readonly execution: string;
  readonly share: string;
}

/** A pipeline with an execution, shared with the consumer. */
async function scene(permission: string, principal = CONSUMER): Promise<Scene> {
  const world = await testSandbox();
  const owner = world.sagemaker(OWNER);
  const pipeline = await makePipeline(owner, 'churn');
  const started = await owner.send(
    new StartPipelineExecutionCommand({ PipelineName: 'churn', ClientRequestToken: undefined }),
  );
  const made = await world.ram(OWNER).send(
    new CreateResourceShareCommand({
      name: 'churn',
      principals: [principal],
      resourceArns: [pipeline],
      permissionArns: [permission],
    }),
  );
  await world.tick(1);
  return {
    world,
    pipeline,
    execution: started.PipelineExecutionArn ?? '',
    share: made.resourceShare?.resourceShareArn ?? '',
  };
}

async function accept({ world }: Scene): Promise<void> {
  const client = world.ram(CONSUMER);
  const { resourceShareInvitations } = await client.send(new GetResourceShareInvitationsCommand({}));
  const resourceShareInvitationArn = resourceShareInvitations?.at(-1)?.resourceShareInvitationArn;
  await client.send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
  await world.tick(1);
}

type Attempt = (client: SageMakerClient, scene: Scene) => Promise<unknown>;

const READS: Readonly<Record<string, Attempt>> = {
  DescribePipeline: (client, { pipeline }) => client.send(new DescribePipelineCommand({ PipelineName: pipeline })),
  ListPipelineExecutions: (client, { pipeline }) =>
    client.send(new ListPipelineExecutionsCommand({ PipelineName: pipeline })),
  DescribePipelineExecution: (client, { execution }) =>
    client.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn: execution })),
  DescribePipelineDefinitionForExecution: (client, { execution }) =>
    client.send(new DescribePipelineDefinitionForExecutionCommand({ PipelineExecutionArn: execution })),
  ListPipelineExecutionSteps: (client, { execution }) =>
    client.send(new ListPipelineExecutionStepsCommand({ PipelineExecutionArn: execution })),
  ListPipelineParametersForExecution: (client, { execution }) =>
    client.send(new ListPipelineParametersForExecutionCommand({ PipelineExecutionArn: execution })),
};

const EXECUTES: Readonly<Record<string, Attempt>> = {
  StartPipelineExecution: (client, { pipeline }) =>
    client.send(new StartPipelineExecutionCommand({ PipelineName: pipeline, ClientRequestToken: undefined })),
  StopPipelineExecution: (client, { execution }) =>
    client.send(new StopPipelineExecutionCommand({ PipelineExecutionArn: execution, ClientRequestToken: undefined })),
  RetryPipelineExecution: async (client, { execution, world }) => {
    await world.tick(10);
    await client.send(
      new RetryPipelineExecutionCommand({ PipelineExecutionArn: execution, ClientRequestToken: undefined }),
    );
  },
};

/** In no managed permission: the owner's alone. */
const OWNERS: Readonly<Record<string, Attempt>> = {
  ListPipelineVersions: (client, { pipeline }) =>
    client.send(new ListPipelineVersionsCommand({ PipelineName: pipeline })),
  UpdatePipelineExecution: (client, { execution }) =>
    client.send(new UpdatePipelineExecutionCommand({ PipelineExecutionArn: execution })),
};

async function outcomes(
  attempts: Readonly<Record<string, Attempt>>,
  client: SageMakerClient,
  on: Scene,
): Promise<string[]> {
  const denied: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    const error = await attempt(client, on).then(
      () => undefined,
      (thrown: Error) => thrown.name,
    );
    if (error !== undefined) denied.push(`${name} ${error}`);
  }
  return denied;
}

const allDenied = (attempts: Readonly<Record<string, Attempt>>) =>
  Object.keys(attempts).map((name) => `${name} AccessDeniedException`);

describe('a consumer', () => {
  test('without an accepted invitation may do nothing', async () => {
    const on = await scene(EXECUTE);
    const attempts = { ...READS, ...EXECUTES, ...OWNERS };
    expect(await outcomes(attempts, on.world.sagemaker(CONSUMER), on)).toEqual(allDenied(attempts));
  });

  test('of a read share reads everything and starts nothing', async () => {
    const on = await scene(READ);
    await accept(on);
    const client = on.world.sagemaker(CONSUMER);
    expect(await outcomes(READS, client, on)).toEqual([]);
    expect(await outcomes({ ...EXECUTES, ...OWNERS }, client, on)).toEqual(allDenied({ ...EXECUTES, ...OWNERS }));
  });

  test('of an execute share starts, stops and retries, and still changes nothing', async () => {
    const on = await scene(EXECUTE);
    await accept(on);
    const client = on.world.sagemaker(CONSUMER);
    expect(
      await outcomes(
        {
          ...READS,
          StopPipelineExecution: EXECUTES['StopPipelineExecution'] as Attempt,
          RetryPipelineExecution: EXECUTES['RetryPipelineExecution'] as Attempt,
          StartPipelineExecution: EXECUTES['StartPipelineExecution'] as Attempt,
        },
        client,
        on,
      ),
    ).toEqual([]);
    expect(await outcomes(OWNERS, client, on)).toEqual(allDenied(OWNERS));
  });

  test('is refused in the words of AWS', async () => {
    const on = await scene(READ);
    await accept(on);
    const start = EXECUTES['StartPipelineExecution'] as Attempt;
    const error = await rejection(start(on.world.sagemaker(CONSUMER), on));
    expect(error.message).toBe(
      `User: arn:aws:iam::${CONSUMER}:root is not authorized to perform: sagemaker:StartPipelineExecution on resource: ${on.pipeline} because no resource-based policy allows the sagemaker:StartPipelineExecution action`,
    );
  });

  test.each([
    ['the share is deleted', ({ share }: Scene) => new DeleteResourceShareCommand({ resourceShareArn: share })],
    [
      'it is taken out',
      ({ share }: Scene) => new DisassociateResourceShareCommand({ resourceShareArn: share, principals: [CONSUMER] }),
    ],
    [
      'the pipeline is taken out',
      ({ share, pipeline }: Scene) =>
        new DisassociateResourceShareCommand({ resourceShareArn: share, resourceArns: [pipeline] }),
    ],
  ])('loses access at once when %s', async (_when, command) => {
    const on = await scene(READ);
    await accept(on);
    const client = on.world.sagemaker(CONSUMER);
    expect(await outcomes(READS, client, on)).toEqual([]);
    await on.world.ram(OWNER).send(command(on) as DeleteResourceShareCommand);
    expect(await outcomes(READS, client, on)).toEqual(allDenied(READS));
  });

  test('does not share its access with anybody else', async () => {
    const on = await scene(READ);
    await accept(on);
    expect(await outcomes(READS, on.world.sagemaker(STRANGER), on)).toEqual(allDenied(READS));
  });

  test('in another Region finds nothing there', async () => {
    const on = await scene(READ);
    await accept(on);
    const describe = READS['DescribePipeline'] as Attempt;
    expect((await rejection(describe(on.world.sagemaker(CONSUMER, 'eu-west-1'), on))).name).toBe('ResourceNotFound');
  });
});

test('a share with a role reaches that role alone', async () => {
  const on = await scene(READ, `arn:aws:iam::${CONSUMER}:role/team/analyst`);
  const trust = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS: CONSUMER }, Action: 'sts:AssumeRole' }],
  });
  await on.world
    .iam(CONSUMER)
    .send(new CreateRoleCommand({ RoleName: 'analyst', Path: '/team/', AssumeRolePolicyDocument: trust }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonSageMakerReadOnly';
  await on.world.iam(CONSUMER).send(new AttachRolePolicyCommand({ RoleName: 'analyst', PolicyArn }));
  await accept(on);
  const RoleArn = `arn:aws:iam::${CONSUMER}:role/team/analyst`;
  const { Credentials } = await on.world.sts(CONSUMER).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 's1' }));
  const session = new SageMakerClient({
    ...clientConfig(on.world.sandbox.url, CONSUMER),
    credentials: {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    },
  });
  expect(await outcomes(READS, session, on)).toEqual([]);
  expect(await outcomes(READS, on.world.sagemaker(CONSUMER), on)).toEqual(allDenied(READS));
});

test('the owner may do everything, and what does not exist is not found rather than denied', async () => {
  const on = await scene(READ);
  const client = on.world.sagemaker(OWNER);
  expect(await outcomes({ ...READS, ...OWNERS }, client, on)).toEqual([]);
  const none = on.pipeline.replace('churn', 'none');
  expect((await rejection(client.send(new DescribePipelineCommand({ PipelineName: none })))).name).toBe(
    'ResourceNotFound',
  );
  const foreign = on.world.sagemaker(CONSUMER).send(new DescribePipelineCommand({ PipelineName: none }));
  expect((await rejection(foreign)).name).toBe('AccessDeniedException');
});
