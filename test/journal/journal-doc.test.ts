import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../src/journal/index.ts';

const run = promisify(execFile);
const PAGE = new URL('../../docs/journal.md', import.meta.url);
const clock = { now: () => new Date('2026-11-21T20:11:34Z'), sleep: () => Promise.resolve() };
const python = spawnSync('python3', ['--version']).status === 0;
let dir: string;
let file: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sagelane-journal-doc-'));
  file = join(dir, 'journal.ndjson');
  const journal = openJournal({ file, clock });
  const record = {
    actor: 'arn:aws:iam::111122223333:root',
    command: 'a "quoted" \\ one',
    target: 'ü\u2028😀',
  } as const;
  await journal.append({ ...record, phase: 'intent' });
  await journal.append({ ...record, phase: 'failed', reason: 'it said,\n"hash":"no"' });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function recipe(language: string): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  return page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
}

test('the shell recipe computes every hash as it is written', async () => {
  const { stdout } = await run('bash', ['-c', await recipe('sh')], { cwd: dir });
  const hashes = stdout.trim().split('\n');
  expect(hashes).toHaveLength(4);
  expect([hashes[0], hashes[2]]).toEqual([hashes[1], hashes[3]]);
});

test.skipIf(!python)(
  `the Python recipe agrees, and finds a change${python ? '' : ' — SKIPPED (python3 not found)'}`,
  async () => {
    const program = await recipe('python');
    await run('python3', ['-c', program], { cwd: dir });
    await writeFile(file, (await readFile(file, 'utf8')).replace('quoted', 'Quoted'));
    await expect(run('python3', ['-c', program], { cwd: dir })).rejects.toThrow(/seq 1: altered/);
  },
);
