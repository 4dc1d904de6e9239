import type { Arn } from '../../domain/arn.ts';
import type {
  Execution,
  ExecutionStep,
  Pipeline,
  PipelineParameter,
  SelectiveExecution,
} from '../../domain/execution.ts';

export interface PipelineReaders {
  /** Pipelines of this account. */
  own(): Promise<readonly Pipeline[]>;
  /** The newest hundred of them: one call, whatever there is. */
  newest(): Promise<readonly Pipeline[]>;
  describe(pipelineArn: Arn): Promise<PipelineDescription>;
  /**
   * Newest first. AWS lists neither the end nor the useful reason of an execution: with a `limit` of at most 100 those
   * that ended are described one by one, unless told otherwise; without it both stay as listed.
   */
  executions(
    pipelineArn: Arn,
    options?: { readonly limit?: number; readonly describe?: boolean },
  ): Promise<readonly Execution[]>;
  /** How many executions there are, counting at most `limit` (default 1000). */
  countExecutions(pipelineArn: Arn, limit?: number): Promise<number>;
  execution(executionArn: Arn): Promise<Execution>;
  /** In the order they started. */
  steps(executionArn: Arn): Promise<readonly ExecutionStep[]>;
  parameters(executionArn: Arn): Promise<readonly PipelineParameter[]>;
  /** The definition as of that execution, JSON text. */
  definitionOf(executionArn: Arn): Promise<string>;
}

export interface PipelineDescription extends Pipeline {
  readonly displayName: string | null;
  readonly status: string;
  readonly roleArn: Arn | null;
  /** The definition, JSON text. */
  readonly definition: string;
  /** Declared parameters with their defaults. */
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly default: string | null }[];
  /** Step names in definition order. */
  readonly steps: readonly string[];
}

export interface ExecutionWriters {
  start(pipelineArn: Arn, options?: StartOptions): Promise<Arn>;
  stop(executionArn: Arn): Promise<void>;
  retry(executionArn: Arn): Promise<void>;
}

export interface StartOptions {
  readonly parameters?: readonly PipelineParameter[];
  readonly displayName?: string;
  readonly description?: string;
  /** Runs these steps alone, with what an earlier execution made before them. */
  readonly selective?: SelectiveExecution;
  /** Overrides the pipeline's own for this execution. */
  readonly mostStepsAtOnce?: number;
  /** Of the pipeline; default the newest. */
  readonly version?: number;
}
