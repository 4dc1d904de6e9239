import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showLineage, type ShowLineageInput } from '../../../src/commands/show-lineage.ts';
import { NO_FILTER } from '../../../src/domain/lineage/filter.ts';
import { lineageWorld, type LineageWorld } from './lineage-world.ts';

const OWNER = '111122223333';
const CONSUMER = '444455556666';
const THIRD = '777788889999';

let world: LineageWorld;
beforeEach(async () => (world = await lineageWorld()));
afterEach(() => world.close());

const show = async (input: Partial<ShowLineageInput> & { readonly from: string }, accounts = [OWNER, CONSUMER]) => {
  const { context, events } = world.operator(accounts);
  const graph = await showLineage.run({ direction: 'both', depth: 10, ...input }, context);
  const names = graph.vertices.map(({ facts }) => facts?.name).sort();
  return { graph, names, events };
};
const failure = async (
  input: { readonly from: string; readonly step?: string },
  accounts?: string[],
): Promise<string> =>
  show(input, accounts).then(
    () => 'none',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  );

/** data -> model -> report, of the owner; and a copy of the model with the consumer. */
async function story() {
  const data = await world.artifact(OWNER, 'data');
  const model = await world.artifact(OWNER, 'model', { type: 'Model', uri: 's3://models/model.tar.gz' });
  await world.link(OWNER, data, model);
  await world.share(OWNER, [CONSUMER]);
  const copy = await world.artifact(CONSUMER, 'copy', { type: 'Model', uri: 's3://models/model.tar.gz' });
  const report = await world.artifact(CONSUMER, 'report');
  await world.link(CONSUMER, model, report);
  return { data, model, copy, report };
}

describe('where it may begin', () => {
  test('an S3 URI is looked for in each account, and all that stand for it are starts', async () => {
    const { model, copy } = await story();
    const { graph, names } = await show({ from: 's3://models/model.tar.gz' });
    expect([...graph.starts].sort()).toEqual([copy, model].sort());
    expect(graph.via).toBe('by source');
    expect(names).toEqual(['copy', 'data', 'model', 'report']);
  });

  test('a name finds actions, contexts, trial components and artifacts of each account', async () => {
    const { model } = await story();
    const { sagemaker } = world.as(OWNER);
    await sagemaker.createAction({
      ActionName: 'approve',
      ActionType: 'Approval',
      Source: { SourceUri: 's3://approvals' },
      Status: 'Completed',
    });
    expect((await show({ from: 'model' })).graph.starts).toEqual([model]);
    expect((await show({ from: 'approve' })).graph.vertices).toMatchObject([
      { kind: 'Action', type: 'Approval', facts: { status: 'Completed' } },
    ]);
  });

  test('a training job, an execution and its step lead to what they made', async () => {
    const { sagemaker } = world.as(OWNER);
    const { PipelineArn = '' } = await sagemaker.createPipeline({
      PipelineName: 'train',
      RoleArn: `arn:aws:iam::${OWNER}:role/pipelines`,
      ClientRequestToken: 'a-token-that-is-long-enough-for-it-',
      PipelineDefinition: JSON.stringify({
        Version: '2020-12-01',
        Steps: [
          {
            Name: 'Train',
            Type: 'Training',
            Arguments: {
              AlgorithmSpecification: {
                TrainingImage: `${OWNER}.dkr.ecr.us-east-1.amazonaws.com/train:1`,
                TrainingInputMode: 'File',
              },
              RoleArn: `arn:aws:iam::${OWNER}:role/pipelines`,
              InputDataConfig: [
                { ChannelName: 'train', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://in/' } } },
              ],
              OutputDataConfig: { S3OutputPath: 's3://out/' },
              ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 1 },
              StoppingCondition: { MaxRuntimeInSeconds: 60 },
            },
          },
        ],
      }),
    });
    const { PipelineExecutionArn = '' } = await sagemaker.startPipelineExecution({
      PipelineName: PipelineArn,
      ClientRequestToken: 'another-token-that-is-long-enough-',
    });
    await world.tick(3_600_000);
    const { PipelineExecutionSteps = [] } = await sagemaker.listPipelineExecutionSteps({ PipelineExecutionArn });
    const job = PipelineExecutionSteps[0]?.Metadata?.TrainingJob?.Arn ?? '';
    const fromJob = (await show({ from: job })).graph;
    expect(fromJob.via).toBe('the trial component of the job');
    expect(fromJob.vertices.map(({ type, kind }) => type ?? kind).sort()).toEqual([
      'DataSet',
      'Image',
      'Model',
      'SageMakerTrainingJob',
    ]);
    expect((await show({ from: PipelineExecutionArn })).graph.starts).toEqual(fromJob.starts);
    expect((await show({ from: PipelineExecutionArn, step: 'Train' })).graph.via).toBe('step Train of the execution');
    expect(await failure({ from: PipelineExecutionArn, step: 'Deploy' })).toBe('StepNotFound');
    await world.share(OWNER, [CONSUMER]);
    const shared = (await show({ from: job }, [CONSUMER])).graph;
    expect([shared.starts, shared.via]).toEqual([fromJob.starts, 'the trial component named after the job']);
    const component = fromJob.vertices.find(({ kind }) => kind === 'TrialComponent');
    expect(component?.jumps).toEqual(
      expect.arrayContaining([
        { to: 'execution', what: PipelineExecutionArn },
        { to: 'pipeline', what: PipelineArn },
        { to: 'job', what: job },
      ]),
    );
  });

  test('what nobody may see, and what stands for nothing, is said so', async () => {
    const { data } = await story();
    expect(await failure({ from: data }, [THIRD])).toBe('LineageNotVisible');
    expect(await failure({ from: 's3://nothing/here' })).toBe('LineageNotFound');
    expect(await failure({ from: 'nobody' })).toBe('LineageNotFound');
    expect(await failure({ from: `arn:aws:sagemaker:us-east-1:${OWNER}:training-job/none` })).toBe('LineageNotFound');
    expect(await failure({ from: `arn:aws:sagemaker:us-east-1:${OWNER}:artifact/none` })).toBe('LineageNotVisible');
  });
});

describe('what is shown', () => {
  test('each entity once, by whoever may see it, and gaps where nobody may', async () => {
    const { data, model, report } = await story();
    const both = (await show({ from: model })).graph;
    expect(both.gaps).toEqual([]);
    expect(both.vertices.find(({ arn }) => arn === data)?.seenBy).toEqual([OWNER, CONSUMER]);
    expect(both.vertices.find(({ arn }) => arn === report)?.seenBy).toEqual([CONSUMER]);
    expect(both.edges.map(({ association }) => association).sort()).toEqual(['DerivedFrom', 'DerivedFrom', 'SameAs']);
    const { graph } = await show({ from: model }, [OWNER]);
    expect(graph.gaps).toMatchObject([
      { account: CONSUMER, kind: 'Artifact', reason: 'not-shared' },
      { account: CONSUMER, kind: 'Artifact', reason: 'not-shared' },
    ]);
  });

  test('depth goes on beyond the ten associations of a query, across accounts, and says where it may go on', async () => {
    const chain = [await world.artifact(OWNER, 'a0')];
    await world.share(OWNER, [CONSUMER]);
    for (let index = 1; index <= 24; index++) {
      const account = index % 8 === 0 ? CONSUMER : OWNER;
      const next = await world.artifact(account, `a${index}`);
      chain.push(next);
    }
    await world.share(CONSUMER, [OWNER]);
    for (const [index, arn] of chain.slice(1).entries()) await world.link(OWNER, chain[index] ?? '', arn);
    const [first = ''] = chain;
    const whole = (await show({ from: first, direction: 'descendants', depth: 40 }, [OWNER])).graph;
    expect(whole.vertices).toHaveLength(25);
    expect(whole.frontier).toEqual([]);
    const part = (await show({ from: first, direction: 'descendants', depth: 15, describe: false }, [OWNER])).graph;
    expect(part.vertices).toHaveLength(16);
    expect(part.frontier).toEqual([chain[15]]);
    expect(part.calls).toBe(2);
  });

  test('a filter keeps what leads to what it wants, and nothing that it only hides behind', async () => {
    const { report } = await story();
    const filter = { ...NO_FILTER, types: ['dataset'], owners: [OWNER] };
    const { graph, names } = await show({ from: report, direction: 'ancestors', filter });
    expect(names).toEqual(['data', 'model', 'report']);
    expect(graph.matches).toHaveLength(1);
    const future = { ...NO_FILTER, since: '2999-01-01T00:00:00.000Z' };
    expect((await show({ from: report, filter: future })).names).toEqual(['report']);
  });

  test('an account that cannot be asked is told with its reason, and the others go on', async () => {
    const { model } = await story();
    await world.admin.addFault({ kind: 'expired', account: CONSUMER });
    const { graph, events } = await show({ from: model });
    expect(graph.reaches).toMatchObject([
      { account: OWNER, status: 'answered' },
      { account: CONSUMER, status: 'unreadable', problems: [{ code: expect.stringMatching(/^Expired/) }] },
    ]);
    expect(graph.gaps).toMatchObject([{ reason: 'unanswered' }, { reason: 'unanswered' }]);
    expect(events.map(({ type }) => type)).toContain('account.unreadable');
  });

  test('throttling and empty pages lose nothing', async () => {
    const { model } = await story();
    await world.admin.addFault({ kind: 'empty-page', service: 'sagemaker', operation: 'QueryLineage', count: 3 });
    await world.admin.addFault({ kind: 'throttle', service: 'sagemaker', account: CONSUMER, count: 2 });
    expect((await show({ from: model })).names).toEqual(['copy', 'data', 'model', 'report']);
  });

  test('names and properties are read only when they are wanted', async () => {
    const { model } = await story();
    const { graph } = await show({ from: model, describe: false });
    expect(graph.vertices.every(({ facts }) => facts === null)).toBe(true);
    expect(graph.vertices.find(({ arn }) => arn === model)?.type).toBe('Model');
  });

  test('an interrupt ends it, and nobody is asked any more', async () => {
    const { model } = await story();
    const { context } = world.operator([OWNER, CONSUMER], { signal: AbortSignal.abort() });
    const before = (await world.admin.calls()).length;
    const asked = showLineage.run({ from: model, direction: 'both', depth: 10 }, context);
    await expect(asked).rejects.toMatchObject({ code: 'Interrupted' });
    expect((await world.admin.calls()).length).toBe(before);
  });

  test('a lineage of more than is wanted is cut, and says so', async () => {
    const first = await world.artifact(OWNER, 'first');
    for (let index = 0; index < 5; index++) await world.link(OWNER, first, await world.artifact(OWNER, `next${index}`));
    const { graph } = await show({ from: first, limit: 3 });
    expect(graph.cut).toBe(true);
  });
});
