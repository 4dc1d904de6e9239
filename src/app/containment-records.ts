import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { containmentId, isContainmentId } from '../domain/containment/containment-id.ts';
import type { ContainmentRecord, ContainmentRecords } from '../domain/containment/record.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';

const CHANCES = 1_000_000;

/** One file each, replaced as a whole, readable by its owner alone. */
export const containmentRecords = (folder: string): ContainmentRecords => ({
  newId: (startedAt) => containmentId(startedAt, randomInt(CHANCES) / CHANCES),
  async save(record) {
    await ensurePrivateDir(folder);
    await writeFileAtomic(join(folder, `${record.containment.id}.json`), `${JSON.stringify(record)}\n`);
  },
  async all() {
    const records: ContainmentRecord[] = [];
    for (const name of await namesIn(folder)) {
      const record = recordOf(await readFile(join(folder, name), 'utf8'));
      if (record) records.push(record);
    }
    return records.sort((a, b) => b.containment.startedAt.localeCompare(a.containment.startedAt));
  },
});

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json') && isContainmentId(name.slice(0, -5)));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

/** Undefined for what another version wrote, or a hand has changed. */
function recordOf(text: string): ContainmentRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<ContainmentRecord>;
    const { version, containment, steps, outcomes } = record;
    const whole =
      version === 1 &&
      isContainmentId(containment?.id ?? '') &&
      (typeof containment?.person?.userId === 'string' || typeof containment?.role === 'string') &&
      Array.isArray(steps) &&
      typeof outcomes === 'object';
    return whole ? (record as ContainmentRecord) : undefined;
  } catch {
    return undefined;
  }
}
