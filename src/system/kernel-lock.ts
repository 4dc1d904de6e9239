import { closeSync, openSync } from 'node:fs';
import type * as Sqlite from 'node:sqlite';

/**
 * An exclusive lock that the kernel holds for this process and drops with it, kill -9 included. Node exposes no `flock`;
 * SQLite, which is part of Node, locks its database file by `fcntl` (and by LockFileEx on Windows), so an empty database
 * file with an open exclusive transaction is such a lock. Nothing is ever written to it.
 * https://www.sqlite.org/lockingv3.html
 */
export interface KernelLock {
  release(): void;
}

/** Answers `undefined` when another process (or another holder in this one) has it. */
export function tryKernelLock(file: string): KernelLock | undefined {
  createPrivate(file);
  const database = new (sqlite().DatabaseSync)(file);
  try {
    // Without a rollback journal no second file ever appears beside the lock.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (isBusy(cause)) return undefined;
    throw cause;
  }
  return { release: () => end(database) };
}

function end(database: Sqlite.DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } finally {
    database.close();
  }
}

/** `wx` on purpose: opening and closing a file drops every `fcntl` lock this process holds on it. */
function createPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

const SQLITE_BUSY = 5;

const isBusy = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'errcode' in cause && (Number(cause.errcode) & 0xff) === SQLITE_BUSY;

/** Older Node 22 calls the module experimental on stderr, which would corrupt a screen; nothing else is silenced. */
export function sqlite(): typeof Sqlite {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = warn;
  }
}
