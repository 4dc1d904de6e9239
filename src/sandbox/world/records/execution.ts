import type { OnBehalfOf } from '../../access/context-assertion.ts';
import type { Tags } from './tags.ts';

type ExecutionState = 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';

export interface ExecutionRecord {
  readonly arn: string;
  readonly pipeline: string;
  readonly account: string;
  readonly region: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly status: ExecutionState;
  readonly failure: string | null;
  /** Key in `definitions`: the text as of the start. */
  readonly definition: string;
  /** As given and by default, in the definition's order. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Given at the start, over the pipeline's own. */
  readonly maxParallelSteps: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly createdBy: string;
  readonly updatedBy: string;
  /** In the order they started. */
  readonly steps: readonly StepRecord[];
  readonly tags: Tags;
  /** Number of the pipeline's version it runs; absent in states older than versions. */
  readonly version?: number;
  /** The only steps that run, and the execution whose results serve the others. */
  readonly selective?: { readonly steps: readonly string[]; readonly source: string | null };
  /** Whom it runs for: started by a person under their own identity. */
  readonly onBehalfOf?: OnBehalfOf;
}

export interface StepRecord {
  readonly name: string;
  readonly status: 'Starting' | ExecutionState;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** When its next state is due; null when it ended. */
  readonly dueAt: number | null;
  /** Runs so far, retries included. */
  readonly attempts: number;
  readonly failure: string | null;
  /** Of a condition: which branch it took. */
  readonly outcome: 'True' | 'False' | null;
  /** Last part of the ARN of the job or model it made. */
  readonly target: string | null;
  /** Of a callback that runs: what its answer has to name. */
  readonly token?: string;
  /** Of callbacks and Lambda functions: what they answered. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** The execution whose result it is, when it did not run itself. */
  readonly reused?: { readonly from: string; readonly why: 'cache' | 'selection' };
}
