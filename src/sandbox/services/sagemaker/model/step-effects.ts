import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { sendCallback } from './callback-message.ts';
import { definitionOf } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { isEnded } from './jobs.ts';
import { recordLineage } from './job-lineage.ts';
import { runnerOf } from './runner.ts';
import { jobOfStep, moveJob } from './step-jobs.ts';
import { startJob } from './start-job.ts';

/** What follows from steps that have moved: jobs start, go and end with them, callbacks are sent. */
export function takeEffect(world: World, before: ExecutionRecord | undefined, after: ExecutionRecord): void {
  const known = new Map(before?.steps.map((step) => [step.name, step]));
  const { steps: defined } = definitionOf(world, after.definition);
  for (const step of after.steps) {
    const old = known.get(step.name);
    if (step.reused || (old?.status === step.status && old.attempts === step.attempts)) continue;
    const definition = defined.find((one) => one.name === step.name);
    if (definition) effectOf(world, after, step, definition);
  }
}

function effectOf(world: World, execution: ExecutionRecord, step: StepRecord, defined: StepDefinition): void {
  const { status } = step;
  if (defined.type === 'Callback') {
    if (step.token !== undefined && (status === 'Executing' || status === 'Stopping'))
      sendCallback(world, execution, step, defined);
    return;
  }
  if (status === 'Executing') return startJob(world, execution, step, defined);
  const job = jobOfStep(world, execution, step);
  if (!job || isEnded(job.record) || status === 'Starting') return;
  moveJob(world, job, { status: status === 'Succeeded' ? 'Completed' : status, failure: step.failure });
  const done = jobOfStep(world, execution, step);
  // The demo's own lineage is told by hand, so that it stays the same.
  if (done && status === 'Succeeded' && !world.pending) recordLineage(runnerOf(world, execution), done);
}
