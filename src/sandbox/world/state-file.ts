import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SagelaneError } from '../../domain/errors.ts';
import { tryKernelLock, type KernelLock } from '../../system/kernel-lock.ts';
import { ensurePrivateDir } from '../../system/private-dir.ts';
import { writeFileAtomic } from '../../system/write-file-atomic.ts';
import { ChangeLog } from './change-log.ts';
import { StringPool } from './string-pool.ts';
import type { Change, World } from './world.ts';

const HEADER = JSON.stringify({ sagelane: 'sandbox-state', version: 1 });

/**
 * Fills `world` from its file, or makes the file, and answers the log that keeps it. One process at a time has it open.
 * The file is a header line and then one line per transaction: `[[table, key, record or null], …]`.
 */
export async function openStateFile(file: string, world: World): Promise<ChangeLog> {
  await ensurePrivateDir(dirname(file));
  const lock = await lockOf(file);
  try {
    if (await exists(file)) await load(file, world);
    else await writeFileAtomic(file, `${HEADER}\n`, { mode: 0o600 });
    return await ChangeLog.open(file, () => lock.release());
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

/** A sandbox that is just ending may hold it for a moment longer. */
async function lockOf(file: string): Promise<KernelLock> {
  for (let attempt = 0; attempt < 15; attempt++) {
    const lock = tryKernelLock(`${file}.lock`);
    if (lock) return lock;
    await sleep(100);
  }
  throw inUse(file);
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function load(file: string, world: World): Promise<void> {
  const pool = new StringPool();
  let line = 0;
  let changes = 0;
  let size = 0;
  let torn = false;
  for await (const { text, whole } of linesOf(file)) {
    size += text.length;
    torn = !whole;
    if (torn) break;
    line++;
    if (line === 1 && text !== HEADER) throw notOurs(file, text.length);
    if (line === 1) continue;
    for (const change of parseLine(file, line, text)) {
      if (!world.load(pool.shared(change))) throw broken(file, line, `it names the unknown table '${change[0]}'`);
      changes++;
    }
  }
  if (line === 0) throw notOurs(file, size);
  // Rewritten when a crash tore the last line, or when most of the log has been overtaken.
  if (torn || changes > world.size * 1.5 + 100) await compact(file, [...world.records()]);
}

async function compact(file: string, records: readonly Change[]): Promise<void> {
  const lines = records.map((record) => `${JSON.stringify([record])}\n`);
  await writeFileAtomic(file, `${HEADER}\n${lines.join('')}`, { mode: 0o600 });
}

const NEWLINE = 10;

/** A last line without its newline was never acknowledged: a crash tore it, and it is not `whole`. */
async function* linesOf(file: string): AsyncGenerator<{ readonly text: string; readonly whole: boolean }> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const part = chunk.subarray(from, end);
      yield { text: (rest.length > 0 ? Buffer.concat([...rest, part]) : part).toString('utf8'), whole: true };
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield { text: Buffer.concat(rest).toString('utf8'), whole: false };
}

function parseLine(file: string, line: number, text: string): Change[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw broken(file, line, (cause as Error).message);
  }
  if (!Array.isArray(parsed) || !parsed.every(isChange)) throw broken(file, line, 'it is no list of changes');
  return parsed;
}

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) && value.length === 3 && typeof value[0] === 'string' && typeof value[1] === 'string';

const FIX = 'move the file away to start afresh, or put a copy of it back; nothing was changed in it';

const notOurs = (file: string, size: number): SagelaneError =>
  new SagelaneError({
    code: 'SandboxStateBroken',
    what: size === 0 ? 'the sandbox state file is empty' : 'the file is no sandbox state',
    where: file,
    why: `its first line is not ${HEADER}`,
    fix: FIX,
  });

const broken = (file: string, line: number, why: string): SagelaneError =>
  new SagelaneError({
    code: 'SandboxStateBroken',
    what: `line ${line} of the sandbox state cannot be read`,
    at: { file, line, column: 1 },
    why,
    fix: FIX,
  });

const inUse = (file: string): SagelaneError =>
  new SagelaneError({
    code: 'SandboxStateInUse',
    what: `another sandbox has ${basename(file)} open`,
    where: file,
    why: 'one process at a time may write a sandbox state',
    fix: 'use that sandbox, stop it, or give this one another --state FILE',
  });
