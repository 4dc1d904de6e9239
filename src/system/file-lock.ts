import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../domain/clock.ts';
import { SagelaneError } from '../domain/errors.ts';
import { tryKernelLock, type KernelLock } from './kernel-lock.ts';
import { isProcessAlive } from './process-alive.ts';

export interface FileLockOptions {
  /** How long to wait for another holder before `LockBusy`; 0 tries once. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Default: real time. */
  readonly clock?: Clock;
}

/**
 * Runs `fn` while no other process, and nothing else in this one, holds the lock of `file` (kept in `FILE.lock`).
 * A holder that dies, however it dies, frees it at once. Not re-entrant.
 */
export async function withFileLock<T>(file: string, fn: () => T | Promise<T>, options: FileLockOptions): Promise<T> {
  const path = `${resolve(file)}.lock`;
  const lock = await acquire(path, options);
  try {
    return await fn();
  } finally {
    rmSync(holderFile(path), { force: true });
    lock.release();
  }
}

async function acquire(path: string, { timeoutMs, signal, clock }: FileLockOptions): Promise<KernelLock> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const now = (): number => (clock ? clock.now().getTime() : performance.now());
  const started = now();
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    const lock = tryKernelLock(path);
    if (lock) return announced(path, lock);
    const left = timeoutMs - (now() - started);
    if (left <= 0) throw busy(path, timeoutMs);
    const pause = Math.min(left, 2 + Math.min(attempt, 8) * 3);
    await (clock ? clock.sleep(pause, signal) : sleep(pause, undefined, { signal }));
  }
}

/** The pid is written for the next one's error message only; nothing is decided by it. */
function announced(path: string, lock: KernelLock): KernelLock {
  try {
    writeFileSync(holderFile(path), `${process.pid}\n`, { mode: 0o600 });
    return lock;
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

const holderFile = (path: string): string => `${path}.pid`;

function holder(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(holderFile(path), 'utf8'), 10);
    return isProcessAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function busy(path: string, timeoutMs: number): SagelaneError {
  const pid = holder(path);
  const who = pid === undefined ? 'another process' : pid === process.pid ? `this process (${pid})` : `process ${pid}`;
  return new SagelaneError({
    code: 'LockBusy',
    what: `${who} holds the lock, waited ${timeoutMs} ms`,
    where: path,
    why: 'one process at a time may change what it protects',
    fix: pid === undefined ? 'wait for it to end' : `wait for process ${pid} to end, or end it: the lock ends with it`,
  });
}
