import type { PaceName } from '../pace.ts';

/** The one row about the world itself. */
export interface MetaRecord {
  /** New for every fresh state. */
  readonly id: string;
  readonly createdAt: number;
  /** Milliseconds the world's clock is ahead of the real one. */
  readonly offset: number;
  readonly pace: PaceName;
}
