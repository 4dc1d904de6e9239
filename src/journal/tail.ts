import { open, type FileHandle } from 'node:fs/promises';

/** The end of a journal, found without reading the rest. */
export interface Tail {
  /** Length of the file. */
  readonly size: number;
  /** Where its last whole line ends; what follows is torn. */
  readonly end: number;
  /** Bytes after the last newline. */
  readonly torn: Buffer;
  /** Text of the last whole line. */
  readonly last: string | undefined;
}

const NEWLINE = 0x0a;
const FIRST_WINDOW = 16_384;

export async function readTail(file: string): Promise<Tail> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return { size: 0, end: 0, torn: Buffer.alloc(0), last: undefined };
  }
  try {
    return await tailOf(handle);
  } finally {
    await handle.close();
  }
}

/** Looks at a window at the end, doubled until it holds the last whole line. */
async function tailOf(handle: FileHandle): Promise<Tail> {
  const { size } = await handle.stat();
  for (let window = FIRST_WINDOW; ; window *= 2) {
    const start = Math.max(0, size - window);
    const bytes = Buffer.alloc(size - start);
    await handle.read(bytes, 0, bytes.length, start);
    const newline = bytes.lastIndexOf(NEWLINE);
    const before = newline > 0 ? bytes.lastIndexOf(NEWLINE, newline - 1) : -1;
    if (start > 0 && before < 0) continue;
    const last = newline < 0 ? undefined : bytes.subarray(before + 1, newline).toString('utf8');
    return { size, end: start + newline + 1, torn: bytes.subarray(newline + 1), last };
  }
}
