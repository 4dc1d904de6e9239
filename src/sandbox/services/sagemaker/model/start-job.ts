import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { recordEvent } from '../../cloudtrail/model/record-event.ts';
import { definitionOf } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { executionValues } from './execution-values.ts';
import { processingJobs, trainingJobs, type ProcessingJobBody, type TrainingJobBody } from './jobs.ts';
import { runnerOf } from './runner.ts';
import { stepJobArn } from './step-jobs.ts';
import { resolveValue } from './step-values.ts';

const MOST_SECONDS = 86_400;

/** Makes the job of a training or processing step; it ends when its step does. */
export function startJob(world: World, execution: ExecutionRecord, step: StepRecord, defined: StepDefinition): void {
  const name = step.target;
  if (name === null || (defined.type !== 'Training' && defined.type !== 'Processing')) return;
  const call = runnerOf(world, execution);
  const valueOf = executionValues(world, execution, definitionOf(world, execution.definition));
  const given = resolveValue(defined.document['Arguments'] ?? {}, valueOf) as Readonly<Record<string, unknown>>;
  const { Tags: _tags, ...rest } = given;
  const RoleArn = world.tables.pipelines.get(execution.pipeline)?.roleArn ?? '';
  const StoppingCondition = { MaxRuntimeInSeconds: MOST_SECONDS };
  const body = { RoleArn, StoppingCondition, ...rest, ...textMaps(given) };
  const short = Math.max(0, (step.dueAt ?? call.now) - call.now) / 8;
  // By this tag the SDK for Python finds the execution that a job of its lineage was run by.
  const tags = { 'sagemaker:pipeline-execution-arn': execution.arn };
  const common = { name, parent: execution.arn, status: 'Starting', tags };
  if (defined.type === 'Training') {
    const next = ['Downloading', 'Training'].map((status) => ({ status, after: short }));
    const arn = stepJobArn(execution, 'training-job', name);
    const made = { ...body, TrainingJobName: name };
    // Arguments are what the API takes, as far as the definition's author wrote that.
    trainingJobs.make(call, { ...common, arn, next, body: made as unknown as TrainingJobBody });
  } else {
    const arn = stepJobArn(execution, 'processing-job', name);
    const made = { ...body, ProcessingJobName: name };
    const next = [{ status: 'InProgress', after: short }];
    processingJobs.make(call, { ...common, arn, next, body: made as unknown as ProcessingJobBody });
  }
  // A world that is being made has no past in CloudTrail.
  if (world.pending) return;
  recordEvent(world, {
    caller: call.caller,
    service: 'sagemaker',
    operation: `Create${defined.type}Job`,
    mutates: true,
    input: { [`${defined.type}JobName`]: name, ...body },
    output: {
      [`${defined.type}JobArn`]: stepJobArn(
        execution,
        defined.type === 'Training' ? 'training-job' : 'processing-job',
        name,
      ),
    },
  });
}

/** Members whose values are text whatever the definition holds. */
function textMaps(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const maps = ['HyperParameters', 'Environment'].filter((name) => typeof given[name] === 'object');
  const texts = (map: unknown): Record<string, string> =>
    Object.fromEntries(Object.entries(map as object).map(([name, value]) => [name, String(value)]));
  return Object.fromEntries(maps.map((name) => [name, texts(given[name])]));
}
