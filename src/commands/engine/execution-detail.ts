import { regionOfArn, type AccountId, type Arn } from '../../domain/arn.ts';
import type { ExecutionDetail } from '../../domain/execution.ts';
import type { CommandContext } from './context.ts';

/** An execution, its steps, its parameters, and the steps of its own definition that were not reached yet. */
export async function executionDetail(
  context: CommandContext,
  account: AccountId,
  executionArn: Arn,
): Promise<ExecutionDetail> {
  const { pipelines } = (await context.aws()).readers(account, regionOfArn(executionArn));
  const execution = await pipelines.execution(executionArn);
  const steps = await pipelines.steps(executionArn);
  const parameters = await pipelines.parameters(executionArn);
  const started = new Set(steps.map(({ name }) => name));
  const pending = stepNames(await pipelines.definitionOf(executionArn)).filter((name) => !started.has(name));
  return { execution, steps, parameters, pending };
}

/** https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/ */
function stepNames(definition: string): readonly string[] {
  try {
    const { Steps: steps } = JSON.parse(definition) as { readonly Steps?: readonly { readonly Name?: string }[] };
    return (steps ?? []).flatMap(({ Name: name }) => (name === undefined ? [] : [name]));
  } catch {
    return [];
  }
}
