import { executionIdOf, pipelineNameOf, nameOfArn, type Arn } from '../arn.ts';
import type { JobKind } from './background-session.ts';

const KINDS: readonly (readonly [pattern: RegExp, kind: JobKind])[] = [
  [/:training-job\/[^/]+$/, 'training'],
  [/:processing-job\/[^/]+$/, 'processing'],
  [/:pipeline\/[^/]+\/execution\/[^/]+$/, 'execution'],
];

/** Null for an ARN that is no job's. */
export const jobKindOf = (arn: Arn): JobKind | null =>
  arn.startsWith('arn:') ? (KINDS.find(([pattern]) => pattern.test(arn))?.[1] ?? null) : null;

/** `churn-train/p1x2…` for an execution: its id alone says nothing. */
export const jobNameOf = (arn: Arn): string =>
  jobKindOf(arn) === 'execution' ? `${pipelineNameOf(arn)}/${executionIdOf(arn)}` : nameOfArn(arn);
