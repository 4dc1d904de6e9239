import type { AccountId, Arn, Region } from './arn.ts';
import type { DefinedStep } from './execution-graph.ts';

export type ExecutionStatus = 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';
export type StepStatus = 'Starting' | ExecutionStatus;

export interface Execution {
  readonly arn: Arn;
  readonly pipelineArn: Arn;
  readonly pipeline: string;
  readonly owner: AccountId;
  readonly region: Region;
  readonly displayName: string | null;
  readonly status: ExecutionStatus | (string & {});
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601; from DescribePipelineExecution's LastModifiedTime, since AWS lists no end. */
  readonly endedAt: string | null;
  /** The useful one: that of the failed step where there is one. */
  readonly failureReason: string | null;
  /** Only where it was described, and where AWS says so. */
  readonly about?: ExecutionAbout;
}

export interface ExecutionAbout {
  readonly description: string | null;
  /** ARN of who started it, or the name of a Studio user profile. */
  readonly startedBy: string | null;
  readonly pipelineVersion: number | null;
  readonly mostStepsAtOnce: number | null;
  readonly selective: SelectiveExecution | null;
}

/** A run of some steps only, with what another execution made before them. */
export interface SelectiveExecution {
  /** Null: the newest execution of the pipeline that did not fail before. */
  readonly from: Arn | null;
  readonly steps: readonly string[];
}

export interface ExecutionStep {
  readonly name: string;
  /** `Training`, `Processing`, `Condition`, …: the key of the step's metadata. */
  readonly kind: string;
  readonly status: StepStatus | (string & {});
  readonly attempts: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly failureReason: string | null;
  /** Job, model or execution the step made. */
  readonly target: Arn | null;
  /** Of a condition that was evaluated. */
  readonly outcome?: boolean;
  /** The execution whose result was taken instead of running the step again. */
  readonly cachedFrom?: Arn;
}

export interface PipelineParameter {
  readonly name: string;
  readonly value: string;
}

/** A pipeline this caller can see: its own, or one shared with it. */
export interface Pipeline {
  readonly arn: Arn;
  readonly name: string;
  readonly owner: AccountId;
  readonly region: Region;
  readonly shared: boolean;
  /** ISO 8601, as AWS lists it; null: it never ran. Absent: not told, as of shared ones. */
  readonly lastStartedAt?: string | null;
  /** What lets a shared one be seen; absent for own ones. */
  readonly grant?: PipelineGrant;
}

/** The share that a pipeline of another account comes by. */
export interface PipelineGrant {
  readonly shareArn: Arn;
  /** Null when RAM does not tell. */
  readonly share: string | null;
  /** `read`, `execute`, the name of another permission, or `unknown`. */
  readonly permission: string;
  /** Name of the share in our manifest that declares it, or null. */
  readonly declared: string | null;
}

/** A pipeline as one of the operator's accounts sees it. */
export interface SeenPipeline {
  readonly pipeline: Pipeline;
  /** The account whose credentials see it. */
  readonly account: AccountId;
}

/** The execution with everything `executions show` and the TUI's detail pane need. */
export interface ExecutionDetail {
  readonly execution: Execution;
  readonly steps: readonly ExecutionStep[];
  readonly parameters: readonly PipelineParameter[];
  /** Steps of the definition that have not been reached: AWS lists only those that started. */
  readonly pending: readonly string[];
  /** All steps of the definition as of this execution, with what each waits for; absent when it could not be read. */
  readonly graph?: readonly DefinedStep[];
}

export const isTerminal = (status: string): boolean =>
  status === 'Stopped' || status === 'Failed' || status === 'Succeeded';
