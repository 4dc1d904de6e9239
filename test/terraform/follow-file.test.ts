import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { followFile } from '../../src/terraform/follow-file.ts';
import { scratchFolder } from './scratch.ts';

test('lines are seen while the file grows, each once, from the given place on', async () => {
  const file = join(scratchFolder({ log: 'old\n' }), 'log');
  const seen: string[] = [];
  const follower = followFile(file, 4, (line) => seen.push(line));
  appendFileSync(file, 'one\ntw');
  await vi.waitFor(() => expect(seen).toEqual(['one']));
  appendFileSync(file, 'o\nlast without newline');
  await vi.waitFor(() => expect(seen).toEqual(['one', 'two']));
  follower.finish();
  expect(seen).toEqual(['one', 'two', 'last without newline']);
});

test('a listener that throws loses no line behind it, and is told at the end', () => {
  const file = join(scratchFolder({ log: 'one\ntwo\n' }), 'log');
  const seen: string[] = [];
  const follower = followFile(file, 0, (line) => {
    seen.push(line);
    throw new Error(`no ${line}`);
  });
  expect(() => follower.finish()).toThrow('no one');
  expect(seen).toEqual(['one', 'two']);
});
