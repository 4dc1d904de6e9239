import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { putMessage } from '../../sqs/model/sent-messages.ts';
import { isFifo, onQueue, queues } from '../../sqs/model/sqs.ts';
import { definitionOf } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { executionValues } from './execution-values.ts';
import { runnerOf } from './runner.ts';
import { resolveValue } from './step-values.ts';

/** Where a callback's messages go, as the definition says or its parameters do. */
export function queueOfCallback(world: World, execution: ExecutionRecord, { document }: StepDefinition): string {
  const valueOf = executionValues(world, execution, definitionOf(world, execution.definition));
  const url = resolveValue(document['SqsQueueUrl'], valueOf);
  return typeof url === 'string' ? url : '';
}

/** Tells the queue of a callback that its step runs, or is to stop; a queue that is not there is told nothing. */
export function sendCallback(
  world: World,
  execution: ExecutionRecord,
  step: StepRecord,
  defined: StepDefinition,
): void {
  const call = runnerOf(world, execution);
  const queue = queues.find(call, onQueue.resource({ QueueUrl: queueOfCallback(world, execution, defined) }, call));
  if (!queue) return;
  const valueOf = executionValues(world, execution, definitionOf(world, execution.definition));
  const body = {
    token: step.token,
    pipelineExecutionArn: execution.arn,
    arguments: resolveValue(defined.document['Arguments'] ?? {}, valueOf),
    status: step.status,
  };
  putMessage(world, queue, {
    body: JSON.stringify(body),
    sender: call.caller.userId,
    ...(isFifo(queue) && { group: execution.arn, deduplication: `${step.token ?? ''}-${step.status}` }),
  });
}
