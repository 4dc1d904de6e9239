import {
  DescribePipelineExecutionCommand,
  ListPipelineExecutionsCommand,
  ListPipelineExecutionStepsCommand,
  ListPipelinesCommand,
  RetryPipelineExecutionCommand,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { OWNER, testSandbox } from './support/world.ts';

describe('the demo world', () => {
  test('has three pipelines whose executions succeeded, failed, were stopped and run', async () => {
    const client = (await testSandbox({})).sagemaker(OWNER);
    const { PipelineSummaries } = await client.send(
      new ListPipelinesCommand({ SortBy: 'Name', SortOrder: 'Ascending' }),
    );
    expect(PipelineSummaries?.map((one) => one.PipelineName)).toEqual(['churn-score', 'churn-train', 'fraud-detect']);
    const found: Record<string, string> = {};
    for (const { PipelineName } of PipelineSummaries ?? []) {
      const { PipelineExecutionSummaries } = await client.send(new ListPipelineExecutionsCommand({ PipelineName }));
      for (const one of PipelineExecutionSummaries ?? []) {
        found[one.PipelineExecutionArn?.split('/').at(-1) ?? ''] = one.PipelineExecutionStatus ?? '';
      }
    }
    expect(found).toEqual({
      churntrain01: 'Succeeded',
      churntrain02: 'Failed',
      churntrain03: 'Stopped',
      churntrain04: 'Succeeded',
      churnscore01: 'Succeeded',
      churnscore02: 'Succeeded',
      frauddetct01: 'Failed',
      frauddetct02: 'Executing',
    });
  });

  test('says on the step why an execution failed, and its retry succeeds', async () => {
    const world = await testSandbox({});
    const client = world.sagemaker(OWNER);
    const input = {
      PipelineExecutionArn: `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train/execution/churntrain02`,
    };
    const { PipelineExecutionSteps } = await client.send(new ListPipelineExecutionStepsCommand(input));
    expect(PipelineExecutionSteps?.[0]).toMatchObject({ StepName: 'Train', StepStatus: 'Failed' });
    expect(PipelineExecutionSteps?.[0]?.FailureReason).toContain('tenure_months has 1842 missing values');
    await client.send(new RetryPipelineExecutionCommand({ ...input, ClientRequestToken: undefined }));
    await world.tick(60);
    expect((await client.send(new DescribePipelineExecutionCommand(input))).PipelineExecutionStatus).toBe('Succeeded');
  });

  test('runs a new execution in seconds', async () => {
    const world = await testSandbox({});
    const client = world.sagemaker(OWNER);
    const started = await client.send(
      new StartPipelineExecutionCommand({ PipelineName: 'churn-train', ClientRequestToken: undefined }),
    );
    await world.tick(20);
    const ended = await client.send(
      new DescribePipelineExecutionCommand({ PipelineExecutionArn: started.PipelineExecutionArn }),
    );
    expect(ended.PipelineExecutionStatus).toBe('Succeeded');
  });

  test('is left out of an empty sandbox', async () => {
    const world = await testSandbox({ empty: true });
    expect((await world.admin.info()).accounts).toEqual([]);
  });
});
