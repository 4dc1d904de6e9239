import type { Arn } from './arn.ts';
import type { Execution, ExecutionStep, PipelineParameter } from './execution.ts';

export interface GridCell {
  readonly status: string;
  readonly attempts: number;
  /** Null while it runs. */
  readonly tookMs: number | null;
}

export interface GridRun {
  readonly execution: Execution;
  /** In the order of the grid's steps; null: not reached. */
  readonly cells: readonly (GridCell | null)[];
  /** In the order of the grid's parameters; null: it had no such parameter. */
  readonly values: readonly (string | null)[];
}

/** The runs of one pipeline by its steps, and by its parameters. */
export interface ExecutionGrid {
  readonly pipelineArn: Arn;
  readonly pipeline: string;
  readonly steps: readonly string[];
  readonly parameters: readonly string[];
  /** Newest first. */
  readonly runs: readonly GridRun[];
}

export interface RunWithSteps {
  readonly execution: Execution;
  readonly steps: readonly ExecutionStep[];
  readonly parameters: readonly PipelineParameter[];
  /** Steps of its definition that it has not reached. */
  readonly pending?: readonly string[];
}

/** Steps stand in the order of the newest run; those that only older runs had come after them. */
export function gridOf(pipelineArn: Arn, pipeline: string, runs: readonly RunWithSteps[]): ExecutionGrid {
  const newest = [...runs].sort((a, b) => b.execution.startedAt.localeCompare(a.execution.startedAt));
  const steps = [...new Set(newest.flatMap((run) => [...run.steps.map(({ name }) => name), ...(run.pending ?? [])]))];
  const parameters = [...new Set(newest.flatMap((run) => run.parameters.map(({ name }) => name)))];
  return {
    pipelineArn,
    pipeline,
    steps,
    parameters,
    runs: newest.map((run) => {
      const byName = new Map(run.steps.map((step) => [step.name, step]));
      const values = new Map(run.parameters.map(({ name, value }) => [name, value]));
      return {
        execution: run.execution,
        cells: steps.map((name) => cellOf(byName.get(name))),
        values: parameters.map((name) => values.get(name) ?? null),
      };
    }),
  };
}

function cellOf(step: ExecutionStep | undefined): GridCell | null {
  if (!step) return null;
  const { status, attempts, startedAt, endedAt } = step;
  const tookMs = startedAt === null || endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt);
  return { status, attempts, tookMs };
}
