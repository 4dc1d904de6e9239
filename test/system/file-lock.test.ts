import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { withFileLock } from '../../src/system/file-lock.ts';

const CHILD = fileURLToPath(new URL('./lock-child.ts', import.meta.url));
let dir: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sagelane-lock-'));
  file = join(dir, 'counter');
  await writeFile(file, '0');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

function child(...args: string[]): ChildProcess {
  const process_ = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(process_);
  return process_;
}

async function holding(): Promise<ChildProcess> {
  const holder = child('hold', file);
  if (!holder.stdout) throw new Error('no stdout');
  await once(holder.stdout, 'data');
  return holder;
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (cause: unknown) => (cause instanceof SagelaneError ? cause.code : String(cause)),
  );

test('processes that race for it never overlap', async () => {
  const racers = Array.from({ length: 4 }, () => child('count', file, '25'));
  const exits = await Promise.all(racers.map((racer) => once(racer, 'exit')));
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
  expect(await readFile(file, 'utf8')).toBe('100');
});

test('calls in one process never overlap either', async () => {
  let inside = 0;
  const most: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, () =>
      withFileLock(
        file,
        async () => {
          most.push((inside += 1));
          await Promise.resolve();
          inside -= 1;
        },
        { timeoutMs: 20_000 },
      ),
    ),
  );
  expect(Math.max(...most)).toBe(1);
});

test('a holder that lives is named after the timeout', async () => {
  const holder = await holding();
  const error: unknown = await withFileLock(file, () => 'never', { timeoutMs: 20 }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(SagelaneError);
  expect((error as SagelaneError).problems[0]).toMatchObject({
    code: 'LockBusy',
    what: `process ${holder.pid} holds the lock, waited 20 ms`,
    where: `${file}.lock`,
  });
});

test('a holder killed with -9 blocks nobody, and of many waiting one at a time takes over', async () => {
  for (let round = 0; round < 3; round += 1) {
    const holder = await holding();
    const racers = Array.from({ length: 3 }, () => child('count', file, '5'));
    holder.kill('SIGKILL');
    await Promise.all(racers.map((racer) => once(racer, 'exit')));
  }
  expect(await readFile(file, 'utf8')).toBe('45');
});

test('an abort ends the waiting', async () => {
  await holding();
  const abort = new AbortController();
  const waiting = withFileLock(file, () => 'never', { timeoutMs: 60_000, signal: abort.signal });
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow();
});

test('the lock is free again after an error inside, and what stays is one empty private file', async () => {
  await expect(withFileLock(file, () => Promise.reject(new Error('inside')), { timeoutMs: 0 })).rejects.toThrow(
    'inside',
  );
  expect(await codeOf(withFileLock(file, () => 1, { timeoutMs: 0 }))).toBe('none');
  expect((await readdir(dir)).sort()).toEqual(['counter', 'counter.lock']);
  expect((await stat(`${file}.lock`)).size).toBe(0);
  expect((await stat(`${file}.lock`)).mode & 0o777).toBe(0o600);
});

test('the folder of the lock is made when it is missing', async () => {
  await withFileLock(join(dir, 'new', 'folder', 'x'), () => undefined, { timeoutMs: 0 });
  expect(await readdir(join(dir, 'new', 'folder'))).toEqual(['x.lock']);
});

test('it is not re-entrant: the second call of the same process is told so', async () => {
  const error: unknown = await withFileLock(file, () => withFileLock(file, () => 1, { timeoutMs: 5 }), {
    timeoutMs: 0,
  }).catch((cause: unknown) => cause);
  expect((error as SagelaneError).problems[0]?.what).toContain(`this process (${process.pid})`);
});
