import { mkdtemp, readdir, readFile, rm, stat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic } from '../../src/system/write-file-atomic.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'sagelane-atomic-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

test('the file holds exactly the new bytes, is private, and nothing else stays behind', async () => {
  const file = join(dir, 'a.json');
  await writeFileAtomic(file, 'a long first content');
  await writeFileAtomic(file, 'short');
  expect(await readFile(file, 'utf8')).toBe('short');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dir)).toEqual(['a.json']);
});

test('a given mode is kept', async () => {
  const file = join(dir, 'b');
  await writeFileAtomic(file, new Uint8Array([1, 2]), { mode: 0o644 });
  expect((await stat(file)).mode & 0o777).toBe(0o644);
});

test('a write that fails leaves the old target and no temporary file', async () => {
  await mkdir(join(dir, 'folder', 'child'), { recursive: true });
  await expect(writeFileAtomic(join(dir, 'folder'), 'x')).rejects.toThrow();
  expect(await readdir(dir)).toEqual(['folder']);
});

test('many writers at once leave one whole content', async () => {
  const file = join(dir, 'c');
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
  await Promise.all(contents.map((content) => writeFileAtomic(file, content)));
  expect(contents).toContain(await readFile(file, 'utf8'));
});
