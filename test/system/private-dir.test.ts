import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePrivateDir } from '../../src/system/private-dir.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'sagelane-private-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

test('a new directory and its parents are private', async () => {
  await ensurePrivateDir(join(dir, 'a', 'b'));
  expect((await stat(join(dir, 'a'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(dir, 'a', 'b'))).mode & 0o777).toBe(0o700);
});

test('an open directory is tightened', async () => {
  await mkdir(join(dir, 'open'), { mode: 0o755 });
  await ensurePrivateDir(join(dir, 'open'));
  expect((await stat(join(dir, 'open'))).mode & 0o777).toBe(0o700);
});
