import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../src/journal/index.ts';

const clock = { now: () => new Date('2026-11-21T20:11:34Z'), sleep: () => Promise.resolve() };
let dir: string;
let file: string;
let whole: Buffer;
let head: Buffer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sagelane-truncation-'));
  file = join(dir, 'journal.ndjson');
  const journal = openJournal({ file, clock });
  for (let index = 0; index < 5; index += 1)
    await journal.append({ actor: 'a', command: `c${index}`, target: 'ü\u2028', phase: index % 2 ? 'done' : 'intent' });
  whole = await readFile(file);
  head = await readFile(join(dir, 'journal.head'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function restore(): Promise<void> {
  await writeFile(file, whole);
  await writeFile(join(dir, 'journal.head'), head);
}

test('any truncation is detected, also after the next start has repaired it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
      await restore();
      await truncate(file, length);
      const journal = openJournal({ file, clock });
      expect((await journal.verify()).ok).toBe(false);
      expect(await journal.recover()).not.toEqual([]);
      const entries = await journal.entries();
      expect(entries.some((entry) => entry.phase === 'repaired')).toBe(true);
      expect((await journal.verify()).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('any flipped byte is detected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      await restore();
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ mask;
      await writeFile(file, changed);
      expect((await openJournal({ file, clock }).verify()).ok).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('whatever tail a crash left, the next append continues a sound chain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (tail) => {
      fc.pre(!tail.includes(0x0a));
      await restore();
      await appendFile(file, tail);
      const journal = openJournal({ file, clock });
      await journal.append({ actor: 'a', command: 'next', target: 't', phase: 'intent' });
      expect(await journal.verify()).toMatchObject({ ok: true, entries: 7 });
    }),
    { numRuns: 30 },
  );
});
