import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from '../system/write-file-atomic.ts';

/**
 * Writes one line at `position`, cuts whatever was there and behind it, and returns when it is on the disk. When it
 * fails the file ends at `position` again, as far as the disk allows.
 */
export async function writeLineAt(file: string, position: number, line: string): Promise<number> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  const bytes = Buffer.from(`${line}\n`, 'utf8');
  const end = position + bytes.length;
  try {
    await writeAll(handle, bytes, position);
    await handle.truncate(end);
    await handle.sync();
  } catch (cause) {
    await handle.truncate(position).catch(() => undefined);
    throw cause;
  } finally {
    await handle.close();
  }
  if (position === 0) await syncDirectory(dirname(file));
  return end;
}

/** Takes a line back that was written and must not count. */
export async function cutAt(file: string, position: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(position);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
