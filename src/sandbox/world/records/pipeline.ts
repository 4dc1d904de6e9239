import type { Tags } from './tags.ts';

export interface PipelineRecord {
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly roleArn: string;
  /** Key in `definitions`: equal texts are kept once. */
  readonly definition: string;
  readonly maxParallelSteps: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly lastRunAt: number | null;
  /** ARN of the caller. */
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly tags: Tags;
}

/** Definition text under its digest. */
export interface DefinitionRecord {
  readonly text: string;
}
