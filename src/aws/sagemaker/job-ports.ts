import type { Arn } from '../../domain/arn.ts';
import type { SessionJob } from '../../domain/sessions/background-session.ts';

/** Training and processing jobs. */
export interface JobReaders {
  /** ARNs of those that run or are stopping. */
  running(kind: 'training' | 'processing'): Promise<readonly Arn[]>;
  /** Null when there is none (any more). */
  describe(jobArn: Arn): Promise<DescribedJob | null>;
}

export interface DescribedJob extends SessionJob {
  readonly role: Arn | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
}
