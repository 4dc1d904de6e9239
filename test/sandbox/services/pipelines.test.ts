import {
  AddTagsCommand,
  ConflictException,
  CreatePipelineCommand,
  DeletePipelineCommand,
  DeleteTagsCommand,
  DescribePipelineCommand,
  ListPipelinesCommand,
  ListTagsCommand,
  paginateListPipelines,
  ResourceNotFound,
  StartPipelineExecutionCommand,
  UpdatePipelineCommand,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { definition, makePipeline, OWNER, rejection, ROLE, step, testSandbox } from '../support/world.ts';

test('a pipeline is created, described, changed and deleted', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const arn = await makePipeline(client, 'p1', definition([step('A')]));
  expect(arn).toBe(`arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/p1`);
  const described = await client.send(new DescribePipelineCommand({ PipelineName: arn }));
  expect(described).toMatchObject({
    PipelineName: 'p1',
    PipelineStatus: 'Active',
    RoleArn: ROLE,
    PipelineDefinition: definition([step('A')]),
  });
  expect(described.CreationTime).toBeInstanceOf(Date);
  await client.send(new UpdatePipelineCommand({ PipelineName: 'p1', PipelineDescription: 'né\n<&>' }));
  const changed = await client.send(new DescribePipelineCommand({ PipelineName: 'p1' }));
  expect(changed).toMatchObject({ PipelineDescription: 'né\n<&>', PipelineDefinition: definition([step('A')]) });
  await client.send(new DeletePipelineCommand({ PipelineName: 'p1', ClientRequestToken: undefined }));
  expect(await rejection(client.send(new DescribePipelineCommand({ PipelineName: 'p1' })))).toBeInstanceOf(
    ResourceNotFound,
  );
});

test('a name is taken once per account and Region', async () => {
  const world = await testSandbox();
  await makePipeline(world.sagemaker(OWNER), 'p1');
  await makePipeline(world.sagemaker(OWNER, 'eu-west-1'), 'p1');
  const error = await rejection(makePipeline(world.sagemaker(OWNER), 'p1'));
  expect(error).toMatchObject({
    name: 'ValidationException',
    message: 'Pipeline names must be unique within an AWS account and region. Pipeline with name (p1) already exists.',
  });
});

test('creating again with the same token answers the same pipeline', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const input = {
    PipelineName: 'p1',
    RoleArn: ROLE,
    PipelineDefinition: definition(),
    ClientRequestToken: 'x'.repeat(32),
  };
  const first = await client.send(new CreatePipelineCommand(input));
  expect((await client.send(new CreatePipelineCommand(input))).PipelineArn).toBe(first.PipelineArn);
});

test('one with running executions is not deleted', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  await makePipeline(client, 'p1');
  await client.send(new StartPipelineExecutionCommand({ PipelineName: 'p1', ClientRequestToken: undefined }));
  const remove = client.send(new DeletePipelineCommand({ PipelineName: 'p1', ClientRequestToken: undefined }));
  expect(await rejection(remove)).toBeInstanceOf(ConflictException);
});

test('tags are added, taken away and listed', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const ResourceArn = await makePipeline(client, 'p1');
  await client.send(
    new AddTagsCommand({
      ResourceArn,
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ],
    }),
  );
  await client.send(new DeleteTagsCommand({ ResourceArn, TagKeys: ['a'] }));
  expect((await client.send(new ListTagsCommand({ ResourceArn }))).Tags).toEqual([{ Key: 'b', Value: '2' }]);
});

test('lists page, newest first unless asked otherwise', async () => {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  for (const name of ['a', 'b', 'c']) {
    await makePipeline(client, name);
    await world.tick(1);
  }
  const { PipelineSummaries } = await client.send(new ListPipelinesCommand({}));
  expect(PipelineSummaries?.map((one) => one.PipelineName)).toEqual(['c', 'b', 'a']);
  const names: (string | undefined)[] = [];
  for await (const page of paginateListPipelines({ client, pageSize: 2 }, { SortBy: 'Name', SortOrder: 'Ascending' })) {
    names.push(...(page.PipelineSummaries ?? []).map((one) => one.PipelineName));
  }
  expect(names).toEqual(['a', 'b', 'c']);
  expect((await rejection(client.send(new ListPipelinesCommand({ MaxResults: 101 })))).name).toBe(
    'ValidationException',
  );
});

describe('a definition is refused', () => {
  test.each([
    ['that is no JSON', '{', 'The definition is not valid JSON.'],
    ['without a version', '{"Steps":[]}', 'Version is missing.'],
    ['without steps', definition([]), 'Steps must be a list of at least one step.'],
    ['with a step name twice', definition([step('A'), step('A')]), "Step names must be unique, 'A' is not."],
    [
      'with an unknown step type',
      definition([step('A', { Type: 'Magic' })]),
      "The type 'Magic' of step 'A' is not valid.",
    ],
    [
      'that waits for a step it has not',
      definition([step('A', { DependsOn: ['B'] })]),
      "Step 'A' depends on the unknown step 'B'.",
    ],
    [
      'whose steps wait for each other',
      definition([step('A', { DependsOn: ['B'] }), step('B', { Arguments: { x: { Get: 'Steps.A.Out' } } })]),
      'The steps depend on each other in a cycle: A -> B -> A.',
    ],
    [
      'that reads a parameter it has not',
      definition([step('A', { Arguments: { x: [{ Get: 'Parameters.Nope' }] } })]),
      "Step 'A' reads the unknown parameter 'Nope'.",
    ],
    [
      'with an unknown parameter type',
      definition(undefined, { Parameters: [{ Name: 'P', Type: 'Number' }] }),
      "The type 'Number' of parameter 'P' is not valid.",
    ],
    [
      'with a default of another type',
      definition(undefined, { Parameters: [{ Name: 'P', Type: 'Integer', DefaultValue: 'x' }] }),
      "The default value of parameter 'P' is not of type Integer.",
    ],
  ])('%s', async (_what, text, why) => {
    const error = await rejection(makePipeline((await testSandbox()).sagemaker(OWNER), 'p1', text));
    expect(error).toMatchObject({
      name: 'ValidationException',
      message: `Unable to parse pipeline definition. ${why}`,
    });
  });
});
