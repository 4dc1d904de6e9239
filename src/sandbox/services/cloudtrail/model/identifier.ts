import { createHash } from 'node:crypto';
import type { Call } from '../../../operation.ts';

/** A UUID by the world's own source of ids. */
export function newIdentifier({ world }: Call): string {
  const hex = createHash('sha256').update(world.newId()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
