import type { PaceName } from '../pace.ts';

/** The one row about the world itself. */
export interface MetaRecord {
  /** New for every fresh state. */
  readonly id: string;
  readonly createdAt: number;
  /** Milliseconds the world's clock is ahead of the real one. */
  readonly offset: number;
  /** How fast its time runs and since when (real milliseconds); absent: as real time does. */
  readonly speed?: { readonly rate: number; readonly since: number };
  readonly pace: PaceName;
  /** What still has to be made before its first use: a crash meanwhile leaves it to be made again. */
  readonly pending: 'demo' | null;
}
