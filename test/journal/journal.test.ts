import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { openJournal } from '../../src/journal/index.ts';
import type { Journal, JournalRecord } from '../../src/journal/ports.ts';
import { writer, writeUntilKilled } from './journal-crash.ts';

const clock = { now: () => new Date('2026-11-21T20:11:34Z'), sleep: () => Promise.resolve() };
const record: JournalRecord = {
  actor: 'arn:aws:iam::444455556666:role/operator',
  command: 'sagelane invitations accept churn',
  target: 'arn:aws:ram:us-east-1:111122223333:resource-share-invitation/1',
  phase: 'intent',
};

let dir: string;
let file: string;
let journal: Journal;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sagelane-journal-'));
  file = join(dir, 'journal', 'journal.ndjson');
  journal = openJournal({ file, clock });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
const pair = async (command = record.command): Promise<void> => {
  await journal.append({ ...record, command });
  await journal.append({ ...record, command, phase: 'done', reason: 'it “worked”\u2028\n' });
};

test('nothing is there before the first append, and nothing is wrong with that', async () => {
  expect(await journal.verify()).toEqual({ ok: true, entries: 0, detail: 'no entries yet' });
  expect(await journal.recover()).toEqual([]);
  expect(await journal.entries()).toEqual([]);
  expect(await readdir(dir)).toEqual([]);
});

test('entries are numbered, chained, stamped and private', async () => {
  await pair();
  const [first, second] = await journal.entries();
  expect(first).toMatchObject({
    seq: 1,
    at: '2026-11-21T20:11:34.000Z',
    prev: '0'.repeat(64),
    reason: null,
    ...record,
  });
  expect(second).toMatchObject({ seq: 2, prev: first?.hash, phase: 'done', reason: 'it “worked”\u2028\n' });
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 2 });
  for (const name of ['journal.ndjson', 'journal.head', 'journal.ndjson.lock'])
    expect((await stat(join(dir, 'journal', name))).mode & 0o777).toBe(0o600);
  expect((await stat(join(dir, 'journal'))).mode & 0o777).toBe(0o700);
});

test('the hash is that of the documented form: the line without its last field', async () => {
  await pair();
  for (const line of await lines()) {
    const [, before = '', hash] = /^(.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line) ?? [];
    expect(createHash('sha256').update(`${before}}`).digest('hex')).toBe(hash);
  }
});

test('processes that append at once keep one chain', async () => {
  const writers = Array.from({ length: 3 }, () => writer(file, '8'));
  for (const one of writers) one.stdout.resume();
  const exits = await Promise.all(writers.map((one) => once(one, 'exit')));
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0]);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 48 });
  expect(await journal.recover()).toEqual([]);
});

test('a writer killed with -9 anywhere loses nothing it acknowledged, and the next start makes it whole', async () => {
  for (let round = 0; round < 6; round += 1) {
    const acknowledged = await writeUntilKilled(file, 4, round);
    await journal.recover();
    const entries = await journal.entries();
    expect(entries.map((entry) => entry.seq)).toEqual(expect.arrayContaining(acknowledged));
    expect(await journal.verify()).toMatchObject({ ok: true, entries: entries.length });
    const open = (phase: string): number => entries.filter((entry) => entry.phase === phase).length;
    expect(open('intent')).toBe(open('done') + open('crashed'));
  }
});

test('a writer of many entries at once that is killed anywhere loses nothing it acknowledged', async () => {
  for (let round = 0; round < 4; round += 1) {
    const acknowledged = await writeUntilKilled(file, 40, round * 2, '1000', 'many');
    // Before the next start heals it as well: a crash is no finding, but for a line that was torn.
    const { ok, detail } = await journal.verify();
    expect(ok || detail.includes('torn'), detail).toBe(true);
    await journal.recover();
    const entries = await journal.entries();
    const present = new Set(entries.map(({ seq }) => seq));
    expect(acknowledged.filter((seq) => !present.has(seq))).toEqual([]);
    expect(await journal.verify()).toMatchObject({ ok: true, entries: entries.length });
    const crashed = entries.filter(({ phase }) => phase === 'crashed');
    expect(crashed).toHaveLength(entries.filter(({ phase }) => phase === 'intent').length);
  }
});

test('many entries are one chain, and none is there when the disk is full', async () => {
  await journal.appendAll([record, { ...record, target: 'second' }, { ...record, target: 'third' }]);
  await journal.appendAll([]);
  expect((await journal.entries()).map(({ seq, target }) => `${seq} ${target}`)).toEqual([
    `1 ${record.target}`,
    '2 second',
    '3 third',
  ]);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 3 });
});

test('what has the form or the name of a secret is not written', async () => {
  const command =
    "sagelane executions start churn --parameter DbPassword=hunter22 --parameter 'ApiKey=a b c' --parameter Rows=5";
  await journal.append({ ...record, command, reason: 'with AKIAABCDEFGHIJKLMNOP' });
  await journal.append({ ...record, command, phase: 'done' });
  const text = await readFile(file, 'utf8');
  for (const secret of ['hunter22', 'a b c', 'AKIAABCDEFGHIJKLMNOP']) expect(text).not.toContain(secret);
  expect(text).toContain('--parameter DbPassword=(sensitive) --parameter ApiKey=(sensitive) --parameter Rows=5');
  expect(await journal.recover()).toEqual([]);
});

test('the head of an export that was kept elsewhere must be found again', async () => {
  await pair();
  const to = join(dir, 'export.json');
  await journal.exportTo(to);
  const { head } = JSON.parse(await readFile(to, 'utf8')) as { head: { seq: number; hash: string } };
  await pair('sagelane later');
  expect(await journal.verify(head)).toMatchObject({ ok: true });
  // Somebody who may write both files seals another chain.
  await rm(join(dir, 'journal'), { recursive: true });
  await pair('sagelane other');
  await pair('sagelane other');
  expect(await journal.verify()).toMatchObject({ ok: true });
  expect(await journal.verify(head)).toMatchObject({
    ok: false,
    detail: 'seq 2: the entry that the export ends with is not there',
  });
});

test('an incident is exported with its entries alone, as data and as a page', async () => {
  await pair('sagelane of others');
  const command = 'sagelane sessions contain --user jane';
  await journal.append({ ...record, command, target: 'jane' });
  await journal.append({ ...record, command, target: 'stop | job', reason: 'containment 3HBW8LLG' });
  await journal.append({ ...record, command: 'sagelane sessions release 3HBW8LLG', phase: 'done' });
  const files = { json: join(dir, 'i.json'), markdown: join(dir, 'i.md') };
  const incident = { id: '3HBW8LLG', title: 'Incident', facts: { a: 1 }, summary: ['- person: jane'] };
  expect(await journal.exportIncident(files, incident)).toBe(3);
  const json = JSON.parse(await readFile(files.json, 'utf8')) as { head: object; entries: { seq: number }[] };
  expect(json).toMatchObject({ format: 'sagelane-incident', head: { seq: 5 }, facts: { a: 1 } });
  expect(json.entries.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  const page = await readFile(files.markdown, 'utf8');
  expect(page).toContain('| 4 | 2026-11-21T20:11:34.000Z | intent | stop \\| job | containment 3HBW8LLG |');
  expect(page).not.toContain('of others');
});

test('an intent of a process that lives is left alone, one of a dead process gets `crashed`, once', async () => {
  const child = writer(file, '1', 'intents');
  await once(child.stdout, 'data');
  await journal.append({ ...record, command: 'sagelane of this process' });
  expect(await journal.recover()).toEqual([]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const reason = `process ${child.pid} ended without an outcome of seq 1`;
  expect(await journal.recover()).toEqual([`sagelane test 0 on process ${child.pid}: ${reason}`]);
  expect(await journal.recover()).toEqual([]);
  const entries = await journal.entries();
  expect(entries.at(-1)).toMatchObject({
    phase: 'crashed',
    command: 'sagelane test 0',
    reason,
    actor: entries[0]?.actor,
  });
  expect(entries).toHaveLength(3);
});

test('a torn last line is set aside and marked, not dropped silently', async () => {
  await pair();
  await appendFile(file, '{"seq":3,"at":"2026');
  expect(await journal.verify()).toMatchObject({ ok: false, detail: 'after seq 2: a torn last line' });
  const [told] = await journal.recover();
  expect(told).toBe('a torn last line of 19 bytes; its bytes are kept in journal.ndjson.torn-3');
  expect((await journal.entries()).at(-1)).toMatchObject({ seq: 3, phase: 'repaired', reason: told });
  expect(await readFile(`${file}.torn-3`, 'utf8')).toBe('{"seq":3,"at":"2026');
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 3 });
});

test('an append without recover repairs as well before it writes', async () => {
  await pair();
  await appendFile(file, '{"torn');
  await journal.append(record);
  expect((await journal.entries()).map((entry) => entry.phase)).toEqual(['intent', 'done', 'repaired', 'intent']);
});

test('a line that was written but not yet counted by the head is kept; its intent counts as crashed', async () => {
  await pair();
  const head = await readFile(join(dir, 'journal', 'journal.head'));
  await journal.append({ ...record, command: 'third' });
  await writeFile(join(dir, 'journal', 'journal.head'), head);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 3 });
  expect(await journal.recover()).toHaveLength(1);
  expect((await journal.entries()).at(-1)).toMatchObject({ seq: 4, phase: 'crashed', command: 'third' });
});

test.each<[string, (all: string[]) => string[], RegExp]>([
  [
    'an altered line',
    (all) => all.map((line, at) => (at === 2 ? line.replace('accept', 'reject') : line)),
    /^seq 3: its content/,
  ],
  [
    'added white space',
    (all) => all.map((line, at) => (at === 2 ? line.replace(',', ', ') : line)),
    /^seq 3: its content/,
  ],
  ['a removed line', (all) => all.filter((_, at) => at !== 2), /^seq 4: seq 3 before it is missing$/],
  ['removed first lines', (all) => all.slice(2), /^seq 3: seq 1 to 2 are missing$/],
  ['two lines exchanged', ([a = '', b = '', c = '', d = '']) => [a, c, b, d], /seq 3: .*missing; seq 2: .*re-ordered/],
  ['a repeated line', (all) => [...all, all[3] ?? ''], /^seq 4: .*repeated/],
  ['a cut tail', (all) => all.slice(0, 2), /^after seq 2: the tail was cut, journal.head knows seq 4$/],
  ['everything cut', () => [], /^after seq 0: the tail was cut/],
  ['a line that is no entry', (all) => [...all.slice(0, 2), '{}', ...all.slice(2)], /^after seq 2: line 3 is no/],
])('%s is found, and at which seq', async (_, change, detail) => {
  await pair();
  await pair('sagelane invitations accept other');
  const changed = change(await lines());
  await writeFile(file, changed.map((line) => `${line}\n`).join(''));
  const verdict = await journal.verify();
  expect(verdict.ok).toBe(false);
  expect(verdict.detail).toMatch(detail);
});

test('a chain sealed anew as a whole does not match the head', async () => {
  await pair();
  const head = await readFile(join(dir, 'journal', 'journal.head'));
  await rm(join(dir, 'journal'), { recursive: true });
  await pair('sagelane another story');
  await writeFile(join(dir, 'journal', 'journal.head'), head);
  expect((await journal.verify()).detail).toBe('seq 2: it is not the entry that journal.head knows');
});

test('after a cut tail the chain goes on behind what the head knew, and the gap stays visible', async () => {
  await pair();
  await pair('other');
  await writeFile(file, `${(await lines()).slice(0, 1).join('\n')}\n`);
  await journal.append(record);
  expect((await journal.entries()).map((entry) => entry.seq)).toEqual([1, 5, 6]);
  expect((await journal.entries())[1]?.reason).toContain('lines up to seq 4 were cut');
  expect((await journal.verify()).detail).toBe('seq 5: seq 2 to 4 are missing');
});

test('a missing head is told, rebuilt and marked', async () => {
  await pair();
  await pair('other');
  await rm(join(dir, 'journal', 'journal.head'));
  expect((await journal.verify()).detail).toContain('journal.head is missing');
  expect(await journal.recover()).toEqual(['the head was missing or unreadable']);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 5 });
});

test('a tampered last line is marked by the next append', async () => {
  await pair();
  await writeFile(file, (await readFile(file, 'utf8')).replace('“worked”', '“failed”'));
  await journal.append(record);
  expect((await journal.entries())[2]).toMatchObject({
    phase: 'repaired',
    reason: expect.stringContaining('seq 2') as string,
  });
  expect((await journal.verify()).detail).toBe('seq 2: its content does not match its hash');
});

test('lines longer than any window are found again', async () => {
  await journal.append({ ...record, reason: 'x'.repeat(100_000) });
  await journal.append({ ...record, phase: 'done', reason: 'y'.repeat(40_000) });
  await journal.append(record);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 3 });
});

test('an append reads the end of the journal alone', async () => {
  await pair();
  // A first line that no longer parses does not matter to an append; verify tells it.
  const text = await readFile(file, 'utf8');
  await writeFile(file, `#${text.slice(1)}`);
  await journal.append(record);
  expect((await journal.entries()).at(-1)).toMatchObject({ seq: 3, phase: 'intent' });
  expect((await journal.verify()).ok).toBe(false);
});

test('the export holds entries and head', async () => {
  await pair();
  const to = join(dir, 'export.json');
  expect(await journal.exportTo(to)).toBe(2);
  const entries = await journal.entries();
  expect(JSON.parse(await readFile(to, 'utf8'))).toEqual({
    format: 'sagelane-journal',
    version: 1,
    head: { seq: 2, hash: entries[1]?.hash },
    entries,
  });
});

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (cause: unknown) => (cause instanceof SagelaneError ? cause.problems[0] : cause),
  );

test.skipIf(process.platform !== 'linux')('a full disk is told, and nothing is taken for written', async () => {
  await mkdir(join(dir, 'journal'));
  await symlink('/dev/full', file);
  expect(await problemOf(journal.append(record))).toMatchObject({
    code: 'JournalUnwritable',
    where: file,
    why: 'the disk is full',
  });
});

test('a folder in the place of the journal is told', async () => {
  await mkdir(file, { recursive: true });
  expect(await problemOf(journal.append(record))).toMatchObject({ code: 'JournalUnwritable' });
});

test('a head that cannot be written takes the line back', async () => {
  await pair();
  const head = join(dir, 'journal', 'journal.head');
  const saved = await readFile(head);
  await rm(head);
  await mkdir(join(head, 'in the way'), { recursive: true });
  expect(await problemOf(journal.append(record))).toMatchObject({ code: 'JournalUnwritable' });
  await rm(head, { recursive: true });
  await writeFile(head, saved);
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 2 });
});
