import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';

/** Sortable by time and unique: `20261121T201134Z-7f3a9c`. */
export const newRunId = (clock: Clock): string =>
  `${clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')}-${randomBytes(3).toString('hex')}`;
