import type { AccountReaders } from '../aws/ports.ts';
import type { Arn } from '../domain/arn.ts';
import { definedSteps, isPassedBy, type DefinedStep } from '../domain/execution-graph.ts';
import {
  isTerminal,
  type Execution,
  type ExecutionDetail,
  type ExecutionStep,
  type PipelineParameter,
} from '../domain/execution.ts';

/** What never changes once an execution has begun; kept by its ARN, so that looking again costs two calls and not four. */
export interface FixedParts {
  readonly parameters: readonly PipelineParameter[];
  readonly graph: readonly DefinedStep[];
}

export interface ReadExecutionOptions {
  readonly readers: Pick<AccountReaders, 'pipelines'>;
  readonly executionArn: Arn;
  readonly fixed: Map<Arn, FixedParts>;
}

const MOST_FIXED = 500;

/** An execution, its steps, its parameters, and the steps of its own definition that it has not reached. */
export async function readExecution({ readers, executionArn, fixed }: ReadExecutionOptions): Promise<ExecutionDetail> {
  const { pipelines } = readers;
  // Steps are read after the execution, so that those of an ended one are final.
  const execution = await pipelines.execution(executionArn);
  const steps = await pipelines.steps(executionArn);
  const { parameters, graph } = await fixedOf(readers, executionArn, fixed);
  return { execution, steps, parameters, pending: pendingOf(graph, steps, execution), graph };
}

async function fixedOf(
  { pipelines }: Pick<AccountReaders, 'pipelines'>,
  executionArn: Arn,
  fixed: Map<Arn, FixedParts>,
): Promise<FixedParts> {
  const known = fixed.get(executionArn);
  if (known) return known;
  const [parameters, definition] = await Promise.all([
    pipelines.parameters(executionArn),
    pipelines.definitionOf(executionArn),
  ]);
  const parts = { parameters, graph: definedSteps(definition) };
  const [oldest] = fixed.keys();
  if (fixed.size >= MOST_FIXED && oldest !== undefined) fixed.delete(oldest);
  fixed.set(executionArn, parts);
  return parts;
}

/** In the order of the definition; what a selective run leaves out is not waited for, and a branch that was not taken is not waited for once the execution has ended. */
function pendingOf(
  graph: readonly DefinedStep[],
  steps: readonly ExecutionStep[],
  { status, about }: Execution,
): readonly string[] {
  const started = new Set(steps.map(({ name }) => name));
  const outcomes = new Map(
    steps.flatMap(({ name, outcome }) => (outcome === undefined ? [] : [[name, outcome] as const])),
  );
  return graph
    .filter(({ name }) => !started.has(name) && about?.selective?.steps.includes(name) !== false)
    .filter((step) => !isTerminal(status) || !isPassedBy(step, graph, outcomes))
    .map(({ name }) => name);
}
