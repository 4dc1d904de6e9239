import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SagelaneError } from '../../domain/errors.ts';
import { tryKernelLock, type KernelLock } from '../../system/kernel-lock.ts';
import { ensurePrivateDir } from '../../system/private-dir.ts';
import { writeFileAtomic } from '../../system/write-file-atomic.ts';
import { ChangeLog } from './change-log.ts';
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
  const bytes = await readFile(file);
  const { lines, torn } = linesOf(bytes);
  if (lines.length === 0 || lines[0] !== HEADER) throw notOurs(file, bytes.length);
  let changes = 0;
  for (let index = 1; index < lines.length; index++) {
    for (const change of parseLine(file, index + 1, lines[index] ?? '')) {
      if (!world.load(change)) throw broken(file, index + 1, `it names the unknown table '${change[0]}'`);
      changes++;
    }
  }
  const live = [...world.records()];
  // Rewritten when a crash tore the last line, or when most of the log has been overtaken.
  if (torn || changes > live.length * 1.5 + 100) await compact(file, live);
}

async function compact(file: string, records: readonly Change[]): Promise<void> {
  const lines = records.map((record) => `${JSON.stringify([record])}\n`);
  await writeFileAtomic(file, `${HEADER}\n${lines.join('')}`, { mode: 0o600 });
}

/** A last line without its newline was never acknowledged: a crash tore it, and it is dropped. */
function linesOf(bytes: Buffer): { lines: string[]; torn: boolean } {
  const lines: string[] = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    lines.push(bytes.toString('utf8', from, end));
    from = end + 1;
  }
  return { lines, torn: from < bytes.length };
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
