import type { SelectiveExecutionConfig } from '@aws-sdk/client-sagemaker';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { PipelineRecord } from '../../../world/records/pipeline.ts';
import type { Call } from '../../../operation.ts';
import type { Definition } from './definition.ts';
import { executionNamed } from './executions.ts';
import { invalid } from './sagemaker.ts';

/** The steps an execution is to run, and those it has from another one. */
export interface Selection {
  readonly selective: NonNullable<ExecutionRecord['selective']>;
  readonly steps: readonly StepRecord[];
}

/**
 * What a selective execution starts from: results of the steps that the selected ones need, out of an execution that has
 * ended. https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines-selective-ex.html
 */
export function selectionOf(
  call: Call,
  pipeline: PipelineRecord,
  definition: Definition,
  config: SelectiveExecutionConfig,
): Selection {
  const selected = (config.SelectedSteps ?? []).map((one) => one.StepName ?? '');
  const unknown = selected.find((name) => !definition.steps.some((one) => one.name === name));
  if (unknown !== undefined) invalid(`The selected step '${unknown}' is not in the pipeline definition.`);
  const source = sourceOf(call, pipeline, config.SourcePipelineExecutionArn);
  const needed = neededBy(definition, selected);
  if (needed.length > 0 && !source)
    invalid(`SourcePipelineExecutionArn is required: the selected steps depend on [${needed.join(', ')}].`);
  const steps = needed.map((name): StepRecord => {
    const run = source?.steps.find((one) => one.name === name && one.status === 'Succeeded');
    if (!run || !source) return invalid(`Step '${name}' has not succeeded in the execution ${source?.arn ?? ''}.`);
    return { ...run, reused: { from: run.reused?.from ?? source.arn, why: 'selection' } };
  });
  return { selective: { steps: selected, source: source?.arn ?? null }, steps };
}

function sourceOf(call: Call, pipeline: PipelineRecord, arn: string | undefined): ExecutionRecord | undefined {
  if (arn === undefined) return undefined;
  const source = executionNamed(arn, call);
  if (source.pipeline !== pipeline.arn) invalid(`The execution ${arn} is not one of pipeline ${pipeline.name}.`);
  if (source.status !== 'Succeeded' && source.status !== 'Failed')
    invalid(`The execution ${arn} has status ${source.status}: only Succeeded or Failed ones can be reused.`);
  return source;
}

/** Steps outside the selection on which it depends, in the definition's order. */
function neededBy({ steps }: Definition, selected: readonly string[]): string[] {
  const needs = steps
    .filter((one) => selected.includes(one.name))
    .flatMap((one) => [...one.after, ...(one.branch ? [one.branch.condition] : [])]);
  return steps.map((one) => one.name).filter((name) => needs.includes(name) && !selected.includes(name));
}
