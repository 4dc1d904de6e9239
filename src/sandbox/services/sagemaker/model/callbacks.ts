import type { OutputParameter } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import { definitionOf } from './definition.ts';
import { keepAdvanced } from './progress.ts';
import { fail, invalid } from './sagemaker.ts';

interface Waiting {
  readonly execution: ExecutionRecord;
  readonly step: StepRecord;
}

/** The callback step of a running execution of the caller's account that has this token. */
function waiting(token: string | undefined, { world, account, region }: Call): Waiting | undefined {
  for (const execution of world.tables.executions.by('running', account)) {
    const step = execution.steps.find((one) => one.token !== undefined && one.token === token);
    if (step && execution.region === region) return { execution, step };
  }
  return undefined;
}

/** What access to an answer is decided on. */
export const executionOfToken = (token: string | undefined, call: Call): Arn =>
  waiting(token, call)?.execution.arn ?? '*';

/** Ends a callback step by its answer; a stopping execution stops only now. */
export function answerCallback(
  call: Call,
  token: string | undefined,
  answer: { readonly outputs: readonly OutputParameter[] } | { readonly failure: string },
): Arn {
  const { execution, step } =
    waiting(token, call) ??
    fail('ResourceNotFound', `There is no running callback step with the token ${token ?? ''}.`);
  if (step.endedAt !== null)
    return fail('ConflictException', `The callback step ${step.name} of ${execution.arn} has already ended.`);
  const ended: StepRecord = {
    ...step,
    endedAt: call.now,
    dueAt: null,
    status: step.status === 'Stopping' ? 'Stopped' : 'outputs' in answer ? 'Succeeded' : 'Failed',
    ...('outputs' in answer
      ? { outputs: outputsOf(call, execution, step, answer.outputs) }
      : { failure: answer.failure }),
  };
  const steps = execution.steps.map((one) => (one === step ? ended : one));
  return keepAdvanced(call.world, { ...execution, steps, updatedAt: call.now, updatedBy: call.caller.arn }).arn;
}

/** The values of the declared outputs, and no others. */
function outputsOf(
  { world }: Call,
  execution: ExecutionRecord,
  { name }: StepRecord,
  given: readonly OutputParameter[],
): Record<string, string> {
  const defined = definitionOf(world, execution.definition).steps.find((one) => one.name === name);
  const list = defined?.document['OutputParameters'];
  const declared = Array.isArray(list) ? list.map((one: { readonly OutputName?: unknown }) => one.OutputName) : [];
  const stray = given.find((one) => !declared.includes(one.Name));
  if (stray) return invalid(`The callback step ${name} does not declare the output parameter ${stray.Name ?? ''}.`);
  return Object.fromEntries(given.map(({ Name = '', Value = '' }) => [Name, Value]));
}
