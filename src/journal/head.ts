import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { GENESIS } from './line.ts';
import type { OpenIntent } from './open-intents.ts';

/** What the journal's end must look like; kept beside it, so that a cut tail is found. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  /** Length of the journal in bytes. */
  readonly bytes: number;
  readonly open: readonly OpenIntent[];
  /** How many lines are being written at once behind it; absent: one at most. */
  readonly coming?: number;
}

export const NO_HEAD: Head = { seq: 0, hash: GENESIS, bytes: 0, open: [] };

const headFileOf = (file: string): string => join(dirname(file), 'journal.head');

/** `undefined` when there is none, or none that can be read. */
export async function readHead(file: string): Promise<Head | undefined> {
  let text: string;
  try {
    text = await readFile(headFileOf(file), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isHead(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const writeHead = (file: string, head: Head): Promise<void> =>
  writeFileAtomic(headFileOf(file), `${JSON.stringify(head)}\n`);

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, hash, bytes, open } = value as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(seq) &&
    Number.isSafeInteger(bytes) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    Array.isArray(open) &&
    open.every(isOpenIntent)
  );
}

function isOpenIntent(value: unknown): value is OpenIntent {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(fields['seq']) &&
    ['at', 'actor', 'command', 'target'].every((key) => typeof fields[key] === 'string') &&
    typeof fields['process'] === 'object'
  );
}
