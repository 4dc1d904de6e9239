import { afterEach, beforeEach, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { isTerminal, type Execution } from '../../src/domain/execution.ts';
import { DEFINITION, FAILING, OWNER, READER, REGION, sandboxWorld, type SandboxWorld } from './sandbox-world.ts';

let world: SandboxWorld;
let pipeline: string;

beforeEach(async () => {
  world = await sandboxWorld();
  pipeline = await world.createPipeline('churn-train');
});
afterEach(() => world.close());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (cause: unknown) => (cause instanceof SagelaneError ? cause.code : String(cause)),
  );

async function ended(arn: string): Promise<Execution> {
  const { pipelines } = world.aws.readers(OWNER);
  for (let round = 0; round < 100; round += 1) {
    const execution = await pipelines.execution(arn);
    if (isTerminal(execution.status)) return execution;
    await world.tick(1_000);
  }
  throw new Error('it does not end');
}

test('a pipeline is described with its parameters and steps', async () => {
  const { pipelines } = world.aws.readers(OWNER);
  expect(await pipelines.own()).toEqual([
    { arn: pipeline, name: 'churn-train', owner: OWNER, region: REGION, shared: false, lastStartedAt: null },
  ]);
  const description = await pipelines.describe(pipeline);
  expect(description).toMatchObject({
    name: 'churn-train',
    status: 'Active',
    parameters: [{ name: 'Rows', type: 'Integer', default: '100' }],
    steps: ['prepare', 'train'],
  });
  expect(JSON.parse(description.definition)).toEqual(DEFINITION);
});

test('an execution is started with parameters, goes through its steps and ends', async () => {
  const arn = await world.aws.writers(OWNER).executions.start(pipeline, {
    displayName: 'nightly',
    parameters: [{ name: 'Rows', value: '7' }],
  });
  const { pipelines } = world.aws.readers(OWNER);
  expect(await pipelines.execution(arn)).toMatchObject({
    arn,
    pipelineArn: pipeline,
    pipeline: 'churn-train',
    owner: OWNER,
    region: REGION,
    displayName: 'nightly',
    status: 'Executing',
    endedAt: null,
  });
  expect(await pipelines.parameters(arn)).toEqual([{ name: 'Rows', value: '7' }]);
  expect(JSON.parse(await pipelines.definitionOf(arn))).toEqual(DEFINITION);
  const execution = await ended(arn);
  expect(execution).toMatchObject({ status: 'Succeeded', failureReason: null });
  expect(Date.parse(execution.endedAt ?? '')).toBeGreaterThan(Date.parse(execution.startedAt));
  const steps = await pipelines.steps(arn);
  expect(steps.map(({ name, kind, status }) => [name, kind, status])).toEqual([
    ['prepare', 'Processing', 'Succeeded'],
    ['train', 'Training', 'Succeeded'],
  ]);
  expect(steps[1]?.target).toMatch(/:training-job\//);
});

test('what failed is told in the words of the step', async () => {
  const failing = await world.createPipeline('gives-up', FAILING);
  const arn = await world.aws.writers(OWNER).executions.start(failing);
  expect(await ended(arn)).toMatchObject({
    status: 'Failed',
    failureReason: 'step give-up: rows are missing in s3://sales',
  });
});

test('executions are listed newest first, a limit reads no more, and they are counted within bounds', async () => {
  const { pipelines } = world.aws.readers(OWNER);
  expect(await pipelines.executions(pipeline)).toEqual([]);
  const arns: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    arns.unshift(await world.aws.writers(OWNER).executions.start(pipeline));
    await world.tick(60_000);
  }
  expect((await pipelines.executions(pipeline)).map((one) => one.arn)).toEqual(arns);
  expect((await pipelines.executions(pipeline, { limit: 2 })).map((one) => one.arn)).toEqual(arns.slice(0, 2));
  expect(await pipelines.countExecutions(pipeline)).toBe(5);
  expect(await pipelines.countExecutions(pipeline, 3)).toBe(3);
});

test('a limited list knows ends and useful reasons as well', async () => {
  const failing = await world.createPipeline('gives-up', FAILING);
  await ended(await world.aws.writers(OWNER).executions.start(failing));
  const { pipelines } = world.aws.readers(OWNER);
  expect(await pipelines.executions(failing, { limit: 5 })).toMatchObject([
    {
      status: 'Failed',
      endedAt: expect.any(String) as string,
      failureReason: 'step give-up: rows are missing in s3://sales',
    },
  ]);
  expect(await pipelines.executions(failing)).toMatchObject([{ status: 'Failed', endedAt: null }]);
});

test('a running execution is stopped, and a stopped one goes on under the same ARN', async () => {
  const arn = await world.aws.writers(OWNER).executions.start(pipeline);
  await world.aws.writers(OWNER).executions.stop(arn);
  expect((await ended(arn)).status).toBe('Stopped');
  await world.aws.writers(OWNER).executions.retry(arn);
  expect((await ended(arn)).status).toBe('Succeeded');
});

test('an account without a share is refused, and so is a name that does not exist', async () => {
  expect(await codeOf(world.aws.readers(READER).pipelines.describe(pipeline))).toMatch(
    /^(AccessDenied|ResourceNotFound)/,
  );
  expect(await codeOf(world.aws.readers(OWNER).pipelines.describe(`${pipeline}-nobody`))).toBe('ResourceNotFound');
});
