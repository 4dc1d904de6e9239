import { executionIdOf, pipelineNameOf } from '../../../../domain/arn.ts';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import type { Definition } from './definition.ts';
import type { ParameterDeclaration } from './definition-parameters.ts';
import { jobOfStep } from './step-jobs.ts';
import { followPath, type ValueOf } from './step-values.ts';
import { describeProcessingJobRecord } from './processing-jobs.ts';
import { describeTrainingJobRecord } from './training-jobs.ts';

/** What is known while an execution runs: its parameters, itself, and what its steps have made. */
export const executionValues =
  (world: World, execution: ExecutionRecord, definition: Definition): ValueOf =>
  (path) => {
    const [, kind, name = '', rest = ''] = /^(Parameters|Execution|Steps)\.([^.[]+)(.*)$/s.exec(path) ?? [];
    if (kind === 'Parameters') return parameter(execution, definition.parameters, name);
    if (kind === 'Execution') return ofExecution(execution)[name];
    const step = execution.steps.find((one) => one.name === name);
    return step && followPath(propertiesOf(world, execution, step), rest);
  };

function parameter(
  { parameters }: ExecutionRecord,
  declared: readonly ParameterDeclaration[],
  name: string,
): string | number | boolean | undefined {
  const value = parameters.find((one) => one.name === name)?.value;
  const type = declared.find((one) => one.name === name)?.type;
  if (value === undefined) return undefined;
  if (type === 'Integer' || type === 'Float') return Number(value);
  return type === 'Boolean' ? value.toLowerCase() === 'true' : value;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-properties.html */
const ofExecution = (execution: ExecutionRecord): Readonly<Record<string, unknown>> => ({
  PipelineExecutionArn: execution.arn,
  PipelineExecutionId: executionIdOf(execution.arn),
  PipelineArn: execution.pipeline,
  PipelineName: pipelineNameOf(execution.pipeline),
  StartDateTime: new Date(execution.createdAt).toISOString(),
  CurrentDateTime: new Date(execution.updatedAt).toISOString(),
});

function propertiesOf(world: World, execution: ExecutionRecord, step: StepRecord): unknown {
  if (step.outputs) return { OutputParameters: step.outputs };
  const job = jobOfStep(world, execution, step);
  if (job?.type === 'Training') return describeTrainingJobRecord(job.record);
  if (job?.type === 'Processing') return describeProcessingJobRecord(job.record);
  return undefined;
}
