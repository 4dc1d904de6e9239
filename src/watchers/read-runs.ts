import type { Aws } from '../aws/ports.ts';
import type { AccountId } from '../domain/arn.ts';
import type { RunWithSteps } from '../domain/execution-grid.ts';
import { isTerminal, type Execution } from '../domain/execution.ts';
import { mapLimit } from '../domain/map-limit.ts';

export interface ReadRunsOptions {
  readonly aws: Aws;
  readonly executions: readonly Execution[];
  /** Whose credentials see each. */
  readonly accountOf: (execution: Execution) => AccountId;
  readonly steps: boolean;
  readonly parameters: boolean;
  /** What is known of an execution that ended, and need not be asked for again. */
  readonly known?: (execution: Execution) => Partial<RunWithSteps> | undefined;
}

const AT_ONCE = 8;

/** Steps and parameters of many executions, in the order of the executions: one call for each of both. */
export const readRuns = (options: ReadRunsOptions): Promise<readonly RunWithSteps[]> =>
  mapLimit(options.executions, AT_ONCE, async (execution) => {
    const { aws, accountOf, known } = options;
    const { pipelines } = aws.readers(accountOf(execution), execution.region);
    const before = known?.(execution);
    const [steps, parameters] = await Promise.all([
      !options.steps
        ? []
        : isTerminal(execution.status) && before?.steps
          ? before.steps
          : pipelines.steps(execution.arn),
      !options.parameters ? [] : (before?.parameters ?? pipelines.parameters(execution.arn)),
    ]);
    return { execution, steps, parameters };
  });
