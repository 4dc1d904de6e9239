import type { Execution, Pipeline } from './execution.ts';

/** What was seen of pipelines and executions, kept between one time and the next: nothing of it is a fact about now. */
export interface SeenHistory {
  readonly file: string;
  /** When somebody left last, ISO 8601; null: nobody has. */
  readonly leftAt: string | null;
  pipelines(): readonly { readonly pipeline: Pipeline; readonly seenAt: string }[];
  /** Newest first. */
  executions(): readonly RememberedExecution[];
  executionOf(arn: string): RememberedExecution | undefined;
  seePipeline(pipeline: Pipeline, at: string): void;
  seeExecution(execution: Execution, at: string): void;
  /** Somebody leaves: what changes from now on is news. */
  leave(at: string): void;
  close(): void;
}

export interface RememberedExecution {
  readonly execution: Execution;
  /** ISO 8601. */
  readonly seenAt: string;
  /** Its status when somebody left last; null: it was not known then. */
  readonly leftAs: string | null;
}
