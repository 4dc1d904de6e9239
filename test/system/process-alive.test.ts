import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isProcessAlive, processStartedAt } from '../../src/system/process-alive.ts';

test('this process lives, also by its start token', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(process.pid, processStartedAt(process.pid))).toBe(true);
});

test.skipIf(process.platform !== 'linux')('a process with the same pid and another start is not the same', () => {
  expect(isProcessAlive(process.pid, 'another-boot:1')).toBe(false);
});

test('a process that ended is dead', async () => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  await once(child, 'exit');
  expect(isProcessAlive(pid)).toBe(false);
});

test.skipIf(process.platform !== 'linux')('a killed process that its parent has not reaped is dead', async () => {
  // sh starts a child and then turns into a sleep that never waits for it.
  const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [chunk] = (await once(shell.stdout, 'data')) as [Buffer];
  await expect.poll(() => isProcessAlive(Number(chunk.toString().trim()))).toBe(false);
  shell.kill('SIGKILL');
});

test.each([0, -1, Number.NaN, 2 ** 31 - 1])('%s is no living process', (pid) => {
  expect(isProcessAlive(pid)).toBe(false);
});
