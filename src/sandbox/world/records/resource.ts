import type { Tags } from './tags.ts';

/** A resource kept as its own API describes it: most services need no more than that. */
export interface ResourceRecord {
  readonly arn: string;
  /** `sagemaker:domain`. */
  readonly kind: string;
  readonly account: string;
  /** Empty for what has no Region. */
  readonly region: string;
  /** Name or id, as its API takes it. */
  readonly name: string;
  /** ARN of what it lies in. */
  readonly parent: string | null;
  readonly status: string;
  readonly failure: string | null;
  /** What becomes of its status by itself, each so long after the one before. */
  readonly next: readonly NextStatus[];
  /** Its latest states, oldest first. */
  readonly history: readonly { readonly status: string; readonly at: number }[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** ARN of the caller. */
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly tags: Tags;
  /** Members as the API names them: plain data without dates. */
  readonly body: object;
}

export interface NextStatus {
  readonly status: string;
  /** Milliseconds. */
  readonly after: number;
}

/** The status that removes the record. */
export const GONE = 'GONE';
