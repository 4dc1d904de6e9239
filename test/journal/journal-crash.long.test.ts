import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../src/journal/index.ts';
import { writeUntilKilled } from './journal-crash.ts';

const clock = { now: () => new Date(), sleep: () => Promise.resolve() };
let dir: string;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'sagelane-journal-crash-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

test('150 writers killed with -9, two at a time, leave one sound chain with every acknowledged entry', async () => {
  const file = join(dir, 'journal.ndjson');
  const journal = openJournal({ file, clock });
  const acknowledged: number[] = [];
  for (let round = 0; round < 75; round += 1) {
    const seen = await Promise.all([writeUntilKilled(file, 3, round % 11), writeUntilKilled(file, 5, round % 7)]);
    acknowledged.push(...seen.flat());
    if (round % 5 === 0) await journal.recover();
  }
  await journal.recover();
  const entries = await journal.entries();
  const present = new Set(entries.map((entry) => entry.seq));
  expect(acknowledged.filter((seq) => !present.has(seq))).toEqual([]);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: entries.length });
  const count = (phase: string): number => entries.filter((entry) => entry.phase === phase).length;
  expect(count('intent')).toBe(count('done') + count('crashed'));
});
