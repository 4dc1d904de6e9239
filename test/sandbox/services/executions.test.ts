import {
  ConflictException,
  DescribePipelineDefinitionForExecutionCommand,
  DescribePipelineExecutionCommand,
  ListPipelineExecutionsCommand,
  ListPipelineExecutionStepsCommand,
  ListPipelineParametersForExecutionCommand,
  paginateListPipelineExecutions,
  ResourceLimitExceeded,
  ResourceNotFound,
  RetryPipelineExecutionCommand,
  StartPipelineExecutionCommand,
  StopPipelineExecutionCommand,
  UpdatePipelineExecutionCommand,
  type Parameter,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { definition, makePipeline, OWNER, rejection, step, testSandbox, type TestSandbox } from '../support/world.ts';

interface Started {
  readonly world: TestSandbox;
  readonly client: SageMakerClient;
  readonly arn: string;
}

async function started(text: string, parameters: Parameter[] = []): Promise<Started> {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  await makePipeline(client, 'p1', text);
  return { world, client, arn: await start(client, parameters) };
}

const start = async (
  client: SageMakerClient,
  PipelineParameters: Parameter[] = [],
  token?: string,
): Promise<string> => {
  const input = { PipelineName: 'p1', PipelineParameters, ClientRequestToken: token };
  return (await client.send(new StartPipelineExecutionCommand(input))).PipelineExecutionArn ?? '';
};

const describeIt = (client: SageMakerClient, arn: string) =>
  client.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn: arn }));

async function steps(client: SageMakerClient, arn: string): Promise<string[]> {
  const input = { PipelineExecutionArn: arn, SortOrder: 'Ascending' } as const;
  const { PipelineExecutionSteps = [] } = await client.send(new ListPipelineExecutionStepsCommand(input));
  return PipelineExecutionSteps.map((one) => `${one.StepName} ${one.StepStatus} ${one.AttemptCount}`);
}

const CHAIN = [step('A'), step('B', { DependsOn: ['A'] }), step('C', { Arguments: { x: { Get: 'Steps.B.Out' } } })];
const FAILING = [{ Name: 'SandboxFailStep', Type: 'String', DefaultValue: '' }];

describe('an execution', () => {
  test('goes through its steps in order, a few seconds each, and succeeds', async () => {
    const { world, client, arn } = await started(definition(CHAIN));
    expect(arn).toMatch(/:pipeline\/p1\/execution\/[a-z0-9]{12}$/);
    expect(await steps(client, arn)).toEqual(['A Starting 1']);
    await world.tick(1);
    expect(await steps(client, arn)).toEqual(['A Executing 1']);
    await world.tick(3);
    expect((await steps(client, arn)).slice(0, 1)).toEqual(['A Succeeded 1']);
    expect((await describeIt(client, arn)).PipelineExecutionStatus).toBe('Executing');
    await world.tick(10);
    expect(await steps(client, arn)).toEqual(['A Succeeded 1', 'B Succeeded 1', 'C Succeeded 1']);
    expect((await describeIt(client, arn)).PipelineExecutionStatus).toBe('Succeeded');
  });

  test('ends when its last step does, however late anybody looks', async () => {
    const { world, client, arn } = await started(definition(CHAIN));
    await world.tick(3600);
    const { CreationTime, LastModifiedTime } = await describeIt(client, arn);
    expect(Number(LastModifiedTime) - Number(CreationTime)).toBeLessThan(15_000);
  });

  test('runs side by side what may, but no more at once than it is told', async () => {
    const world = await testSandbox();
    const client = world.sagemaker(OWNER);
    await makePipeline(client, 'p1', definition([step('A'), step('B'), step('C')]));
    const wide = await start(client);
    expect(await steps(client, wide)).toHaveLength(3);
    const input = {
      PipelineName: 'p1',
      ParallelismConfiguration: { MaxParallelExecutionSteps: 2 },
      ClientRequestToken: undefined,
    };
    const narrow = await client.send(new StartPipelineExecutionCommand(input));
    expect(await steps(client, narrow.PipelineExecutionArn ?? '')).toHaveLength(2);
  });

  test('takes the branch its condition tells', async () => {
    const check = (DefaultValue: number) =>
      definition(
        [
          {
            Name: 'Check',
            Type: 'Condition',
            Arguments: {
              Conditions: [{ Type: 'GreaterThan', LeftValue: { Get: 'Parameters.N' }, RightValue: 5 }],
              IfSteps: [step('Yes')],
              ElseSteps: [{ Name: 'No', Type: 'Fail', Arguments: { ErrorMessage: 'N is too small' } }],
            },
          },
        ],
        { Parameters: [{ Name: 'N', Type: 'Integer', DefaultValue }] },
      );
    const high = await started(check(6));
    await high.world.tick(20);
    expect(await steps(high.client, high.arn)).toEqual(['Check Succeeded 1', 'Yes Succeeded 1']);
    const low = await started(check(5));
    await low.world.tick(20);
    const input = { PipelineExecutionArn: low.arn, SortOrder: 'Ascending' } as const;
    const { PipelineExecutionSteps } = await low.client.send(new ListPipelineExecutionStepsCommand(input));
    expect(PipelineExecutionSteps).toMatchObject([
      { Metadata: { Condition: { Outcome: 'False' } } },
      {
        StepName: 'No',
        StepStatus: 'Failed',
        FailureReason: 'N is too small',
        Metadata: { Fail: { ErrorMessage: 'N is too small' } },
      },
    ]);
  });

  test('that fails says so generally, its step usefully, and later steps never start', async () => {
    const { world, client, arn } = await started(definition(CHAIN, { Parameters: FAILING }), [
      { Name: 'SandboxFailStep', Value: 'B' },
    ]);
    await world.tick(30);
    expect(await describeIt(client, arn)).toMatchObject({
      PipelineExecutionStatus: 'Failed',
      FailureReason: 'Step failure: One or multiple steps failed.',
    });
    expect(await steps(client, arn)).toEqual(['A Succeeded 1', 'B Failed 1']);
  });

  test('retried goes on from the failed step under the same ARN, and then succeeds', async () => {
    const { world, client, arn } = await started(definition(CHAIN, { Parameters: FAILING }), [
      { Name: 'SandboxFailStep', Value: 'B' },
    ]);
    await world.tick(30);
    const retried = await client.send(
      new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }),
    );
    expect(retried.PipelineExecutionArn).toBe(arn);
    expect(await steps(client, arn)).toEqual(['A Succeeded 1', 'B Starting 2']);
    await world.tick(30);
    expect(await steps(client, arn)).toEqual(['A Succeeded 1', 'B Succeeded 2', 'C Succeeded 1']);
    const done = await describeIt(client, arn);
    expect(done.PipelineExecutionStatus).toBe('Succeeded');
    expect(done.FailureReason).toBeUndefined();
  });

  test('stopped goes through Stopping to Stopped, and can be resumed', async () => {
    const { world, client, arn } = await started(definition(CHAIN));
    await world.tick(1);
    await client.send(new StopPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }));
    expect(await steps(client, arn)).toEqual(['A Stopping 1']);
    expect((await describeIt(client, arn)).PipelineExecutionStatus).toBe('Stopping');
    await world.tick(1);
    expect(await steps(client, arn)).toEqual(['A Stopped 1']);
    expect((await describeIt(client, arn)).PipelineExecutionStatus).toBe('Stopped');
    await client.send(new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }));
    await world.tick(30);
    expect((await describeIt(client, arn)).PipelineExecutionStatus).toBe('Succeeded');
  });

  test('that is over is not stopped, one that runs is not retried', async () => {
    const { world, client, arn } = await started(definition(CHAIN));
    const retry = new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined });
    expect(await rejection(client.send(retry))).toBeInstanceOf(ConflictException);
    await world.tick(30);
    const stop = new StopPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined });
    expect(await rejection(client.send(stop))).toBeInstanceOf(ConflictException);
  });

  test('keeps the definition of its start, and its parameters with defaults', async () => {
    const text = definition(CHAIN, {
      Parameters: [
        { Name: 'A', Type: 'Integer', DefaultValue: 1 },
        { Name: 'B', Type: 'String' },
      ],
    });
    const { client, arn } = await started(text, [{ Name: 'B', Value: 'b' }]);
    const input = { PipelineExecutionArn: arn };
    const { PipelineParameters } = await client.send(new ListPipelineParametersForExecutionCommand(input));
    expect(PipelineParameters).toEqual([
      { Name: 'A', Value: '1' },
      { Name: 'B', Value: 'b' },
    ]);
    const { PipelineDefinition } = await client.send(new DescribePipelineDefinitionForExecutionCommand(input));
    expect(PipelineDefinition).toBe(text);
  });

  test('can be renamed and described', async () => {
    const { client, arn } = await started(definition());
    await client.send(
      new UpdatePipelineExecutionCommand({ PipelineExecutionArn: arn, PipelineExecutionDisplayName: 'mine' }),
    );
    expect((await describeIt(client, arn)).PipelineExecutionDisplayName).toBe('mine');
  });
});

describe('a start', () => {
  const text = definition([step('A')], { Parameters: [{ Name: 'N', Type: 'Integer' }] });

  test.each([
    [
      'an unknown parameter',
      [
        { Name: 'N', Value: '1' },
        { Name: 'M', Value: '1' },
      ],
      'Invalid parameters [M]',
    ],
    ['a missing one', [], 'Missing values for the parameters [N]'],
    ['one of another type', [{ Name: 'N', Value: 'many' }], "The value 'many' of parameter 'N'"],
  ])('with %s is refused', async (_what, parameters, message) => {
    const client = (await testSandbox()).sagemaker(OWNER);
    await makePipeline(client, 'p1', text);
    const error = await rejection(start(client, parameters));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toContain(message);
  });

  test('repeated with its token starts nothing new', async () => {
    const { client } = await started(definition());
    const token = 'x'.repeat(32);
    expect(await start(client, [], token)).toBe(await start(client, [], token));
  });

  test('beyond 20 at once is refused until one has ended', async () => {
    const world = await testSandbox();
    const client = world.sagemaker(OWNER);
    await makePipeline(client, 'p1');
    for (let count = 0; count < 20; count++) await start(client);
    expect(await rejection(start(client))).toBeInstanceOf(ResourceLimitExceeded);
    await world.tick(30);
    await start(client);
  });

  test('of what does not exist is a ResourceNotFound', async () => {
    const client = (await testSandbox()).sagemaker(OWNER);
    expect(await rejection(start(client))).toBeInstanceOf(ResourceNotFound);
    const arn = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/p1/execution/abcdefghijkl`;
    expect(await rejection(describeIt(client, arn))).toBeInstanceOf(ResourceNotFound);
    expect((await rejection(describeIt(client, 'arn:nonsense'))).name).toBe('ValidationException');
  });
});

test('executions are listed newest first, by page and by time', async () => {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  await makePipeline(client, 'p1');
  const arns: string[] = [];
  for (let count = 0; count < 15; count++) {
    arns.unshift(await start(client));
    await world.tick(10);
  }
  const listed: (string | undefined)[] = [];
  for await (const page of paginateListPipelineExecutions({ client }, { PipelineName: 'p1' })) {
    expect(page.PipelineExecutionSummaries?.length).toBeLessThanOrEqual(10);
    listed.push(...(page.PipelineExecutionSummaries ?? []).map((one) => one.PipelineExecutionArn));
  }
  expect(listed).toEqual(arns);
  const { CreationTime } = await describeIt(client, arns[5] ?? '');
  const since = await client.send(
    new ListPipelineExecutionsCommand({ PipelineName: 'p1', CreatedAfter: CreationTime }),
  );
  expect(since.PipelineExecutionSummaries).toHaveLength(5);
});
