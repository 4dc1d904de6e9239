import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import {
  ConflictException,
  DescribePipelineExecutionCommand,
  DescribeTrainingJobCommand,
  ListPipelineExecutionStepsCommand,
  QueryLineageCommand,
  ResourceNotFound,
  RetryPipelineExecutionCommand,
  SendPipelineExecutionStepFailureCommand,
  SendPipelineExecutionStepSuccessCommand,
  StartPipelineExecutionCommand,
  StopPipelineExecutionCommand,
  StopTrainingJobCommand,
  type PipelineExecutionStep,
  type StartPipelineExecutionCommandInput,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clientConfig, definition, makePipeline, OWNER, rejection, step, testSandbox } from '../support/world.ts';

const QUEUE = `https://sqs.us-east-1.amazonaws.com/${OWNER}/approvals`;

const APPROVE = {
  Name: 'Approve',
  Type: 'Callback',
  SqsQueueUrl: QUEUE,
  Arguments: { model: { Get: 'Parameters.Model' } },
  OutputParameters: [{ OutputName: 'verdict', OutputType: 'String' }],
};
const CHECK = {
  Name: 'Check',
  Type: 'Condition',
  Arguments: {
    Conditions: [
      { Type: 'Equals', LeftValue: { Get: "Steps.Approve.OutputParameters['verdict']" }, RightValue: 'yes' },
    ],
    IfSteps: [step('Release')],
    ElseSteps: [{ Name: 'Refuse', Type: 'Fail', Arguments: { ErrorMessage: 'not approved' } }],
  },
};
const MODEL = { Parameters: [{ Name: 'Model', Type: 'String', DefaultValue: 'churn' }] };

const TRAIN = {
  Name: 'Train',
  Type: 'Training',
  Arguments: {
    AlgorithmSpecification: { TrainingImage: 'image:1', TrainingInputMode: 'File' },
    InputDataConfig: [
      {
        ChannelName: 'train',
        DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: { Get: 'Parameters.Input' } } },
      },
    ],
    HyperParameters: { epochs: { Get: 'Parameters.Epochs' } },
    OutputDataConfig: {
      S3OutputPath: { 'Std:Join': { On: '/', Values: ['s3://models', { Get: 'Parameters.Epochs' }] } },
    },
    ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 10 },
  },
};
const TRAINING = {
  Parameters: [
    { Name: 'Input', Type: 'String', DefaultValue: 's3://data/train/' },
    { Name: 'Epochs', Type: 'Integer', DefaultValue: 3 },
    { Name: 'SandboxFailStep', Type: 'String', DefaultValue: '' },
  ],
};

async function pipeline(text: string) {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  const keep = <T extends { destroy(): void }>(made: T): T => {
    onTestFinished(() => made.destroy());
    return made;
  };
  const sqs = keep(new SQSClient(clientConfig(world.sandbox.url, OWNER)));
  await sqs.send(new CreateQueueCommand({ QueueName: 'approvals' }));
  await makePipeline(client, 'p1', text);
  return {
    world,
    client,
    sqs,
    trail: () => keep(new CloudTrailClient(clientConfig(world.sandbox.url, OWNER))),
    start: async (more: Partial<StartPipelineExecutionCommandInput> = {}): Promise<string> => {
      const input = { PipelineName: 'p1', ClientRequestToken: undefined, ...more };
      return (await client.send(new StartPipelineExecutionCommand(input))).PipelineExecutionArn ?? '';
    },
    steps: async (PipelineExecutionArn: string): Promise<PipelineExecutionStep[]> => {
      const input = { PipelineExecutionArn, SortOrder: 'Ascending' } as const;
      return (await client.send(new ListPipelineExecutionStepsCommand(input))).PipelineExecutionSteps ?? [];
    },
    status: async (PipelineExecutionArn: string) =>
      (await client.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn }))).PipelineExecutionStatus,
    messages: async (): Promise<Record<string, unknown>[]> => {
      const received = await sqs.send(new ReceiveMessageCommand({ QueueUrl: QUEUE, MaxNumberOfMessages: 10 }));
      return (received.Messages ?? []).map((one) => JSON.parse(one.Body ?? '') as Record<string, unknown>);
    },
  };
}

describe('a callback step', () => {
  test('tells its queue, waits, and goes on with what it is answered', async () => {
    const { world, client, start, steps, messages } = await pipeline(definition([APPROVE, CHECK], MODEL));
    const arn = await start();
    await world.tick(3600);
    const [waiting] = await steps(arn);
    expect(waiting).toMatchObject({ StepStatus: 'Executing', Metadata: { Callback: { SqsQueueUrl: QUEUE } } });
    const token = waiting?.Metadata?.Callback?.CallbackToken ?? '';
    expect(token).toMatch(/^[a-zA-Z0-9]{10}$/);
    expect(await messages()).toEqual([
      { token, pipelineExecutionArn: arn, arguments: { model: 'churn' }, status: 'Executing' },
    ]);
    const answered = await client.send(
      new SendPipelineExecutionStepSuccessCommand({
        CallbackToken: token,
        OutputParameters: [{ Name: 'verdict', Value: 'no' }],
      }),
    );
    expect(answered.PipelineExecutionArn).toBe(arn);
    await world.tick(10);
    expect((await steps(arn)).map((one) => `${one.StepName} ${one.StepStatus}`)).toEqual([
      'Approve Succeeded',
      'Check Succeeded',
      'Refuse Failed',
    ]);
  });

  test('fails with the reason it is answered, and waits anew when it is retried', async () => {
    const { world, client, start, steps } = await pipeline(definition([APPROVE], MODEL));
    const arn = await start();
    await world.tick(1);
    const tokenOf = async (): Promise<string> => (await steps(arn))[0]?.Metadata?.Callback?.CallbackToken ?? '';
    const CallbackToken = await tokenOf();
    const failure = new SendPipelineExecutionStepFailureCommand({ CallbackToken, FailureReason: 'nobody at home' });
    await client.send(failure);
    expect(await steps(arn)).toMatchObject([{ StepStatus: 'Failed', FailureReason: 'nobody at home' }]);
    await client.send(new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }));
    await world.tick(1);
    expect(await tokenOf()).not.toBe(CallbackToken);
    expect(await rejection(client.send(failure))).toBeInstanceOf(ResourceNotFound);
  });

  test('is told to stop, and its execution stops only when it answers', async () => {
    const { world, client, start, steps, status, messages } = await pipeline(
      definition([APPROVE, step('Other')], MODEL),
    );
    const arn = await start();
    await world.tick(1);
    await messages();
    await client.send(new StopPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }));
    await world.tick(3600);
    expect(await status(arn)).toBe('Stopping');
    const told = await messages();
    expect(told.at(-1)).toMatchObject({ status: 'Stopping', pipelineExecutionArn: arn });
    const CallbackToken = (await steps(arn))[0]?.Metadata?.Callback?.CallbackToken ?? '';
    await client.send(new SendPipelineExecutionStepSuccessCommand({ CallbackToken }));
    expect(await status(arn)).toBe('Stopped');
  });

  test('is answered once', async () => {
    const { world, client, start, steps } = await pipeline(definition([APPROVE, { ...APPROVE, Name: 'Again' }], MODEL));
    const arn = await start();
    await world.tick(1);
    const CallbackToken = (await steps(arn))[0]?.Metadata?.Callback?.CallbackToken ?? '';
    const stray = [{ Name: 'other', Value: 'x' }];
    const answer = (OutputParameters = stray.slice(1)) =>
      client.send(new SendPipelineExecutionStepSuccessCommand({ CallbackToken, OutputParameters }));
    expect(await rejection(answer(stray))).toMatchObject({ name: 'ValidationException' });
    await answer();
    expect(await rejection(answer())).toBeInstanceOf(ConflictException);
  });
});

test('a Lambda step is told by its function, and a stop waits for its end', async () => {
  const lambda = {
    Name: 'Notify',
    Type: 'Lambda',
    FunctionArn: `arn:aws:lambda:us-east-1:${OWNER}:function:notify`,
    OutputParameters: [{ OutputName: 'count', OutputType: 'Integer' }],
  };
  const slow = { Metadata: { sandbox: { steps: { Notify: { seconds: 60 } } } } };
  const { world, client, start, steps, status } = await pipeline(definition([lambda], slow));
  const arn = await start();
  await world.tick(1);
  await client.send(new StopPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: undefined }));
  await world.tick(30);
  expect(await status(arn)).toBe('Stopping');
  await world.tick(31);
  expect(await status(arn)).toBe('Stopped');
  const again = await start();
  await world.tick(70);
  expect(await steps(again)).toMatchObject([
    {
      StepStatus: 'Succeeded',
      Metadata: { Lambda: { Arn: lambda.FunctionArn, OutputParameters: [{ Name: 'count', Value: '1' }] } },
    },
  ]);
});

describe('the job of a training step', () => {
  test('is there, with its parameters put in, ends with its step, and leaves lineage', async () => {
    const { world, client, start, steps, trail } = await pipeline(definition([TRAIN], TRAINING));
    const arn = await start({ PipelineParameters: [{ Name: 'Epochs', Value: '7' }] });
    await world.tick(1);
    const job = (await steps(arn))[0]?.Metadata?.TrainingJob?.Arn ?? '';
    const TrainingJobName = job.slice(job.lastIndexOf('/') + 1);
    expect(TrainingJobName).toMatch(/^pipelines-[a-z0-9]{12}-train-/);
    const describe = () => client.send(new DescribeTrainingJobCommand({ TrainingJobName }));
    expect(await describe()).toMatchObject({
      TrainingJobStatus: 'InProgress',
      HyperParameters: { epochs: '7' },
      OutputDataConfig: { S3OutputPath: 's3://models/7' },
      RoleArn: `arn:aws:iam::${OWNER}:role/pipeline-execution`,
    });
    await world.tick(10);
    expect(await describe()).toMatchObject({ TrainingJobStatus: 'Completed' });
    const trialComponent = `arn:aws:sagemaker:us-east-1:${OWNER}:experiment-trial-component/${TrainingJobName}-aws-training-job`;
    const { Vertices = [], Edges = [] } = await client.send(
      new QueryLineageCommand({ StartArns: [trialComponent], IncludeEdges: true, Direction: 'Both' }),
    );
    expect(Vertices.map((one) => one.Type).sort()).toEqual(['DataSet', 'Image', 'Model', 'SageMakerTrainingJob']);
    expect(Edges.map((one) => one.AssociationType).sort()).toEqual(['ContributedTo', 'ContributedTo', 'Produced']);
    const { Events = [] } = await trail().send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'CreateTrainingJob' }],
      }),
    );
    expect(Events[0]?.CloudTrailEvent).toContain(TrainingJobName);
  });

  test('fails its step when others stop it', async () => {
    const slow = { Metadata: { sandbox: { steps: { Train: { seconds: 600 } } } } };
    const { world, client, start, steps } = await pipeline(definition([TRAIN], { ...TRAINING, ...slow }));
    const arn = await start();
    await world.tick(1);
    const job = (await steps(arn))[0]?.Metadata?.TrainingJob?.Arn ?? '';
    await client.send(new StopTrainingJobCommand({ TrainingJobName: job.slice(job.lastIndexOf('/') + 1) }));
    await world.tick(2);
    expect(await steps(arn)).toMatchObject([
      { StepStatus: 'Failed', FailureReason: 'ClientError: the job of this step was stopped' },
    ]);
  });
});

test('a step with the same arguments is taken from the cache as long as that is not too old', async () => {
  const cached = { ...TRAIN, CacheConfig: { Enabled: true, ExpireAfter: 'PT1H' } };
  const { world, start, steps } = await pipeline(definition([cached], TRAINING));
  const first = await start();
  await world.tick(20);
  const second = await start();
  await world.tick(20);
  const [hit] = await steps(second);
  expect(hit).toMatchObject({ StepStatus: 'Succeeded', CacheHitResult: { SourcePipelineExecutionArn: first } });
  expect(hit?.Metadata).toEqual((await steps(first))[0]?.Metadata);
  const other = await start({ PipelineParameters: [{ Name: 'Epochs', Value: '9' }] });
  expect((await steps(other))[0]?.CacheHitResult).toBeUndefined();
  await world.tick(3601);
  expect((await steps(await start()))[0]?.CacheHitResult).toBeUndefined();
});

describe('a selective execution', () => {
  const chain = definition([step('A'), step('B', { DependsOn: ['A'] }), step('C', { DependsOn: ['B'] })]);
  const select = (SourcePipelineExecutionArn: string | undefined, ...names: string[]) => ({
    SelectiveExecutionConfig: { SourcePipelineExecutionArn, SelectedSteps: names.map((StepName) => ({ StepName })) },
  });

  test('runs the selected steps alone, on results of another execution', async () => {
    const { world, client, start, steps, status } = await pipeline(chain);
    const source = await start();
    await world.tick(30);
    const arn = await start(select(source, 'B'));
    await world.tick(30);
    expect(await status(arn)).toBe('Succeeded');
    expect(await steps(arn)).toMatchObject([
      { StepName: 'A', StepStatus: 'Succeeded', SelectiveExecutionResult: { SourcePipelineExecutionArn: source } },
      { StepName: 'B', StepStatus: 'Succeeded' },
    ]);
    const described = await client.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn: arn }));
    expect(described.SelectiveExecutionConfig).toEqual(select(source, 'B').SelectiveExecutionConfig);
  });

  test('is refused when what it needs is nowhere', async () => {
    const { start } = await pipeline(chain);
    const running = await start();
    for (const config of [select(undefined, 'B'), select(undefined, 'Nope'), select(running, 'B')])
      expect(await rejection(start(config))).toMatchObject({ name: 'ValidationException' });
  });
});
