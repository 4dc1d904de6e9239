import { randomUUID } from 'node:crypto';
import type { Region } from '../../domain/arn.ts';
import type { AccountSession } from '../account-session.ts';
import type { ExecutionWriters } from './pipeline-ports.ts';

/** Executions run, and bill, in the account that owns the pipeline, whoever starts them. */
export function executionWriters(session: AccountSession, region: Region): ExecutionWriters {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    start: async (
      pipelineArn,
      { parameters = [], displayName, description, selective, mostStepsAtOnce, version } = {},
    ) => {
      const call = { ...sagemaker, operation: 'StartPipelineExecution', subject: pipelineArn };
      const { PipelineExecutionArn = '' } = await session.call(call, (client) =>
        client.startPipelineExecution({
          PipelineName: pipelineArn,
          ClientRequestToken: randomUUID(),
          PipelineParameters: parameters.map(({ name, value }) => ({ Name: name, Value: value })),
          PipelineExecutionDisplayName: displayName,
          PipelineExecutionDescription: description,
          PipelineVersionId: version,
          ...(mostStepsAtOnce === undefined
            ? {}
            : { ParallelismConfiguration: { MaxParallelExecutionSteps: mostStepsAtOnce } }),
          ...(selective === undefined
            ? {}
            : {
                SelectiveExecutionConfig: {
                  SelectedSteps: selective.steps.map((StepName) => ({ StepName })),
                  ...(selective.from === null ? {} : { SourcePipelineExecutionArn: selective.from }),
                },
              }),
        }),
      );
      return PipelineExecutionArn;
    },
    stop: async (PipelineExecutionArn) => {
      const call = { ...sagemaker, operation: 'StopPipelineExecution', subject: PipelineExecutionArn };
      await session.call(call, (client) =>
        client.stopPipelineExecution({ PipelineExecutionArn, ClientRequestToken: randomUUID() }),
      );
    },
    retry: async (PipelineExecutionArn) => {
      const call = { ...sagemaker, operation: 'RetryPipelineExecution', subject: PipelineExecutionArn };
      await session.call(call, (client) =>
        client.retryPipelineExecution({ PipelineExecutionArn, ClientRequestToken: randomUUID() }),
      );
    },
  };
}
