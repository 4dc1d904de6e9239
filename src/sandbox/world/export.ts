import type { SandboxExport } from '../ports.ts';
import type { Change, World } from './world.ts';

/** The whole world as one JSON value. */
export const exportWorld = (world: World): SandboxExport => ({
  sagelane: 'sandbox-export',
  version: 1,
  records: [...world.records()],
});

/** Puts an exported world in the place of this one; answers how many records it has. */
export function importWorld(world: World, given: unknown): number {
  const { sagelane, version, records } = (given ?? {}) as Partial<Record<keyof SandboxExport, unknown>>;
  if (sagelane !== 'sandbox-export' || version !== 1 || !Array.isArray(records) || !records.every(isRecord)) {
    throw new RangeError('this is no sandbox export of version 1');
  }
  world.replace((put) => records.forEach(put));
  return records.length;
}

const isRecord = (value: unknown): value is Change =>
  Array.isArray(value) && value.length === 3 && typeof value[0] === 'string' && typeof value[1] === 'string';
