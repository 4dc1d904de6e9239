import type { Clock } from './clock.ts';

/** `YYYY-MM-DD`, the same for everybody: of UTC. */
export const today = (clock: Clock): string => clock.now().toISOString().slice(0, 10);
