import { CreateBucketCommand, PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreatePipelineCommand,
  DescribePipelineCommand,
  DescribePipelineDefinitionForExecutionCommand,
  DescribePipelineExecutionCommand,
  ListPipelineVersionsCommand,
  paginateListPipelineVersions,
  ResourceNotFound,
  StartPipelineExecutionCommand,
  UpdatePipelineCommand,
  UpdatePipelineVersionCommand,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { expect, onTestFinished, test } from 'vitest';
import {
  clientConfig,
  CONSUMER,
  definition,
  makePipeline,
  OWNER,
  rejection,
  ROLE,
  step,
  testSandbox,
} from '../support/world.ts';

const [FIRST, SECOND] = [definition([step('A')]), definition([step('A'), step('B')])];

const update = async (client: SageMakerClient, PipelineDefinition: string): Promise<number | undefined> =>
  (await client.send(new UpdatePipelineCommand({ PipelineName: 'p1', PipelineDefinition }))).PipelineVersionId;

const start = async (client: SageMakerClient, PipelineVersionId?: number): Promise<string> => {
  const input = { PipelineName: 'p1', PipelineVersionId, ClientRequestToken: undefined };
  return (await client.send(new StartPipelineExecutionCommand(input))).PipelineExecutionArn ?? '';
};

test('a definition that changes makes a version; the same one again makes none', async () => {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  const PipelineArn = await makePipeline(client, 'p1', FIRST);
  await world.tick(1);
  expect(await update(client, FIRST)).toBe(1);
  expect(await update(client, SECOND)).toBe(2);
  const { PipelineVersionSummaries } = await client.send(new ListPipelineVersionsCommand({ PipelineName: 'p1' }));
  expect(PipelineVersionSummaries).toMatchObject([
    { PipelineArn, PipelineVersionId: 2 },
    { PipelineArn, PipelineVersionId: 1 },
  ]);
  const described = await client.send(new DescribePipelineCommand({ PipelineName: 'p1', PipelineVersionId: 1 }));
  expect(described.PipelineDefinition).toBe(FIRST);
  const latest = await client.send(new DescribePipelineCommand({ PipelineName: 'p1' }));
  expect(latest.PipelineDefinition).toBe(SECOND);
});

test('an execution runs the version it was started from, and says which', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  await makePipeline(client, 'p1', FIRST);
  await update(client, SECOND);
  const old = await start(client, 1);
  const input = { PipelineExecutionArn: old };
  expect(await client.send(new DescribePipelineExecutionCommand(input))).toMatchObject({ PipelineVersionId: 1 });
  expect(await client.send(new DescribePipelineDefinitionForExecutionCommand(input))).toMatchObject({
    PipelineDefinition: FIRST,
  });
  const latest = await start(client);
  const described = await client.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn: latest }));
  expect(described.PipelineVersionId).toBe(2);
  const { PipelineVersionSummaries } = await client.send(new ListPipelineVersionsCommand({ PipelineName: 'p1' }));
  expect(PipelineVersionSummaries?.map((one) => one.LastExecutionPipelineExecutionArn)).toEqual([latest, old]);
});

test('a version is given a name and a description of its own', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const PipelineArn = await makePipeline(client, 'p1', FIRST);
  const names = { PipelineVersionDisplayName: 'baseline', PipelineVersionDescription: 'before the new features' };
  await client.send(new UpdatePipelineVersionCommand({ PipelineArn, PipelineVersionId: 1, ...names }));
  expect(await client.send(new DescribePipelineCommand({ PipelineName: 'p1', PipelineVersionId: 1 }))).toMatchObject(
    names,
  );
  const { PipelineVersionSummaries } = await client.send(new ListPipelineVersionsCommand({ PipelineName: 'p1' }));
  expect(PipelineVersionSummaries).toMatchObject([names]);
});

test('a version that is not there is not found', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  const PipelineArn = await makePipeline(client, 'p1', FIRST);
  for (const call of [
    client.send(new DescribePipelineCommand({ PipelineName: 'p1', PipelineVersionId: 7 })),
    client.send(new UpdatePipelineVersionCommand({ PipelineArn, PipelineVersionId: 7 })),
    start(client, 7),
  ])
    expect(await rejection(call)).toBeInstanceOf(ResourceNotFound);
});

test('versions come in pages', async () => {
  const client = (await testSandbox()).sagemaker(OWNER);
  await makePipeline(client, 'p1', FIRST);
  for (const text of [SECOND, FIRST, SECOND]) await update(client, text);
  const numbers: (number | undefined)[] = [];
  const pages = paginateListPipelineVersions({ client, pageSize: 3 }, { PipelineName: 'p1', SortOrder: 'Ascending' });
  for await (const page of pages)
    numbers.push(...(page.PipelineVersionSummaries ?? []).map((one) => one.PipelineVersionId));
  expect(numbers).toEqual([1, 2, 3, 4]);
});

test('a definition is read from S3, and refused when it is not there', async () => {
  const world = await testSandbox();
  const client = world.sagemaker(OWNER);
  const s3 = new S3Client({ ...clientConfig(world.sandbox.url, OWNER), forcePathStyle: true });
  onTestFinished(() => s3.destroy());
  await s3.send(new CreateBucketCommand({ Bucket: 'definitions' }));
  await s3.send(new PutObjectCommand({ Bucket: 'definitions', Key: 'p1.json', Body: SECOND }));
  const create = (ObjectKey: string) =>
    client.send(
      new CreatePipelineCommand({
        PipelineName: 'p1',
        RoleArn: ROLE,
        PipelineDefinitionS3Location: { Bucket: 'definitions', ObjectKey },
        ClientRequestToken: undefined,
      }),
    );
  expect(await rejection(create('p2.json'))).toMatchObject({ name: 'ValidationException' });
  await create('p1.json');
  expect(await client.send(new DescribePipelineCommand({ PipelineName: 'p1' }))).toMatchObject({
    PipelineDefinition: SECOND,
  });
});

test("a definition in another account's bucket is read when the bucket's policy lets it be", async () => {
  const world = await testSandbox();
  const s3 = new S3Client({ ...clientConfig(world.sandbox.url, CONSUMER), forcePathStyle: true });
  onTestFinished(() => s3.destroy());
  await s3.send(new CreateBucketCommand({ Bucket: 'definitions' }));
  await s3.send(new PutObjectCommand({ Bucket: 'definitions', Key: 'p1.json', Body: SECOND }));
  const create = () =>
    world.sagemaker(OWNER).send(
      new CreatePipelineCommand({
        PipelineName: 'p1',
        RoleArn: ROLE,
        PipelineDefinitionS3Location: { Bucket: 'definitions', ObjectKey: 'p1.json' },
        ClientRequestToken: undefined,
      }),
    );
  expect(await rejection(create())).toMatchObject({ name: 'AccessDeniedException' });
  const Statement = {
    Effect: 'Allow',
    Principal: { AWS: OWNER },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::definitions/*',
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await s3.send(new PutBucketPolicyCommand({ Bucket: 'definitions', Policy }));
  await create();
});
