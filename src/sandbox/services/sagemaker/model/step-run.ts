import { createHash } from 'node:crypto';
import { executionIdOf } from '../../../../domain/arn.ts';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import { allHold } from './conditions.ts';
import type { StepDefinition } from './definition-steps.ts';
import type { Moment } from './progress.ts';

/** Steps that run nothing are over quickly. */
const INSTANT_TYPES = new Set(['Condition', 'Fail', 'Model', 'RegisterModel']);

export function beginStep(step: StepDefinition, { now, pace, cached }: Moment, attempts = 1): StepRecord {
  const hit = attempts === 1 ? cached(step) : undefined;
  return {
    name: step.name,
    status: 'Starting',
    startedAt: now,
    endedAt: null,
    dueAt: now + (hit ? Math.min(pace.stepStart, 1_000) : pace.stepStart),
    attempts,
    failure: null,
    outcome: null,
    target: hit?.step.target ?? null,
    ...(hit && { reused: { from: hit.from, why: 'cache' } as const }),
    ...(hit?.step.outputs && { outputs: hit.step.outputs }),
  };
}

/** The step at that moment; itself when nothing of it is due. */
export function moveStep(step: StepRecord, execution: ExecutionRecord, moment: Moment): StepRecord {
  if (step.dueAt === null || step.dueAt > moment.now) return step;
  const defined = moment.definition.steps.find((one) => one.name === step.name);
  if (!defined) return ended(step, 'Succeeded', moment);
  if (step.status === 'Stopping') return ended(step, 'Stopped', moment);
  if (step.reused) return ended(step, 'Succeeded', moment);
  if (step.status === 'Starting' && defined.type === 'Callback') {
    // It waits for its answer, however long that takes.
    return { ...step, status: 'Executing', dueAt: null, token: tokenOf(step, execution) };
  }
  if (step.status === 'Starting') {
    const target = targetOf(step, execution);
    return { ...step, status: 'Executing', dueAt: step.dueAt + runTime(defined, execution, moment), target };
  }
  const failure = failureOf(defined, step, execution);
  if (failure !== null) return ended({ ...step, failure }, 'Failed', moment);
  const outcome = allHold(defined.conditions, moment.valueOf) ? 'True' : 'False';
  const outputs = defined.type === 'Lambda' && { outputs: plausibleOutputs(defined) };
  return ended({ ...step, ...(defined.type === 'Condition' && { outcome }), ...outputs }, 'Succeeded', moment);
}

/** Stops a step that has not ended. A callback waits for its answer all the same, a Lambda function for its end. */
export function stopStep(step: StepRecord, type: string | undefined, now: number, stopTime: number): StepRecord {
  if (step.endedAt !== null) return step;
  const waits = step.status === 'Executing' && (type === 'Callback' || type === 'Lambda');
  return { ...step, status: 'Stopping', dueAt: waits ? step.dueAt : now + stopTime };
}

const ended = (step: StepRecord, status: StepRecord['status'], moment: Moment): StepRecord => ({
  ...step,
  status,
  endedAt: step.dueAt ?? moment.now,
  dueAt: null,
});

/** The time a step takes: as its metadata says, else always the same for the same step of the same execution. */
function runTime(step: StepDefinition, execution: ExecutionRecord, { pace }: Moment): number {
  if (step.behaviour.seconds !== null) return step.behaviour.seconds * 1000;
  if (INSTANT_TYPES.has(step.type)) return Math.min(pace.stepStart, 1_000);
  const [shortest, longest] = pace.stepRun;
  return Math.round(shortest + (longest - shortest) * fraction(`${execution.arn} ${step.name}`));
}

const fraction = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

/** 10 letters and digits. */
const tokenOf = (step: StepRecord, execution: ExecutionRecord): string =>
  createHash('sha256')
    .update(`callback ${execution.arn} ${step.name} ${step.attempts}`)
    .digest('base64')
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 10);

/** What a function that nobody runs may have answered: a value of the declared type for every declared output. */
function plausibleOutputs({ document }: StepDefinition): Record<string, string> {
  const declared = Array.isArray(document['OutputParameters']) ? document['OutputParameters'] : [];
  return Object.fromEntries(
    declared.map((one: { readonly OutputName?: unknown; readonly OutputType?: unknown }) => [
      String(one.OutputName),
      one.OutputType === 'Integer' || one.OutputType === 'Float'
        ? '1'
        : one.OutputType === 'Boolean'
          ? 'true'
          : 'sandbox',
    ]),
  );
}

const targetOf = (step: StepRecord, execution: ExecutionRecord): string => {
  const id = executionIdOf(execution.arn);
  const tail = createHash('sha256').update(`${id} ${step.name} ${step.attempts}`).digest('hex').slice(0, 10);
  // Names of jobs have no underscores, and ARNs of SageMaker no capitals.
  return `pipelines-${id}-${step.name.slice(0, 20).replaceAll('_', '-').toLowerCase()}-${tail}`;
};

/** Why this run of the step fails; null when it does not. */
function failureOf(step: StepDefinition, { attempts }: StepRecord, execution: ExecutionRecord): string | null {
  if (step.message !== null) return step.message;
  const asked = execution.parameters.find((one) => one.name === FAIL_PARAMETER)?.value ?? '';
  const [name = '', times = '1'] = asked.split(':');
  const limit = name === step.name ? (times === 'always' ? Infinity : Number(times)) : step.behaviour.failAttempts;
  return attempts <= limit ? (step.behaviour.failureReason ?? usualFailure(step.type)) : null;
}

/** A parameter of this name makes a step fail: `STEP`, `STEP:TIMES` or `STEP:always`. */
const FAIL_PARAMETER = 'SandboxFailStep';

const usualFailure = (type: string): string =>
  type === 'Training' || type === 'Processing'
    ? 'AlgorithmError: ExecuteUserScriptError: ExitCode 1, ErrorMessage "asked to fail by the sandbox"'
    : 'ClientError: asked to fail by the sandbox';
