import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../domain/errors.ts';

/** An apply writes states, logs and events; far below this Terraform may not get its state onto the disk. */
const ENOUGH_BYTES = 16 * 1024 * 1024;

/** Terraform's local backend writes a state in place: a disk that gets full under it leaves a torn one. */
export async function lackOfRoom(folders: readonly string[]): Promise<readonly Problem[]> {
  const lacking = await Promise.all(folders.map(async (folder) => ({ folder, free: await freeBytes(folder) })));
  return lacking
    .filter(({ free }) => free !== null && free < ENOUGH_BYTES)
    .slice(0, 1)
    .map(({ folder, free }) => ({
      code: 'DiskFull',
      what: `only ${Math.floor((free ?? 0) / 1024)} KiB of disk are free, an apply wants ${ENOUGH_BYTES / 1024 / 1024} MiB`,
      where: folder,
      why: 'a state that does not get onto the disk is lost, while what it tells of is in AWS',
      fix: 'free some space; nothing was changed, and the bundle can still be applied',
    }));
}

/** What a failed apply is told with when the disk is full by now. */
export async function fullDisk(folder: string): Promise<readonly Problem[]> {
  const free = await freeBytes(folder);
  if (free === null || free > 64 * 1024) return [];
  return [
    {
      code: 'DiskFull',
      what: 'the disk is full, and Terraform could not write what it did',
      where: folder,
      why: 'what it made is in AWS, and may be in no state',
      fix: 'free some space and plan again: what the state does not know is named then, with the way back',
    },
  ];
}

/** Of the folder, or of the next one above that is there; null where nobody tells. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return dirname(folder) === folder ? null : freeBytes(dirname(folder));
  }
}
