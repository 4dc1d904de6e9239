import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeExecutions } from '../../bench/write-executions.ts';
import { createProject, ofType, only, type Project, type Running } from '../helpers/cli.ts';

const ACCOUNTS = ['100000000000', '100000000001', '100000000002', '100000000003'];
const OF_EACH = { pipelines: 250, executions: 100 };
const ALL = 100_000;
/** What is remembered: `docs/executions.md`. */
const REMEMBERED = 50_000;

let project: Project;
let sandbox: Running;
let url: string;

beforeAll(async () => {
  project = createProject({ manifest: null });
  writeExecutions(join(project.folder, 'full.ndjson'), { accounts: ACCOUNTS, region: 'us-east-1', ...OF_EACH });
  sandbox = project.begin('sandbox start --port 0 --state full.ndjson --empty --json');
  url = /"url":"([^"]+)"/.exec(await sandbox.until(/"url":"[^"]+"/))?.[1] ?? '';
});
afterAll(async () => {
  sandbox.kill('SIGTERM');
  await sandbox.finished;
  await project.close();
});

const list = (words: string) => project.run(`executions list ${words} --sandbox=${url} --json`);

test('a hundred thousand executions are listed, newest first, each once', async () => {
  const { code, stderr, events } = await list('--limit 100');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(only(events, 'executions.listed')).toMatchObject({ count: ALL, partial: false, undescribed: ALL - 200 });
  const listed = ofType(events, 'execution.listed').map(({ execution }) => execution);
  expect(new Set(listed.map(({ arn }) => arn)).size).toBe(ALL);
  expect(listed.every(({ startedAt }, index) => startedAt <= (listed[index - 1]?.startedAt ?? '9'))).toBe(true);
});

test('one pipeline, or one account, is a list of its own', async () => {
  const one = `arn:aws:sagemaker:us-east-1:${ACCOUNTS[1]}:pipeline/train-249`;
  expect(only((await list(`${one} --limit 100`)).events, 'executions.listed')).toMatchObject({ count: 100 });
  const own = await list(`--limit 1 --account ${ACCOUNTS[0]}`);
  expect(only(own.events, 'executions.listed')).toMatchObject({ count: OF_EACH.pipelines });
});

test('what is remembered of them is bounded, and nothing of it is news', async () => {
  const again = await list('--limit 50 --since-last');
  expect(again.code).toBe(0);
  expect(only(again.events, 'executions.listed').count).toBe(ALL / 2);
  const file = only(again.events, 'history.opened').file;
  const history = new DatabaseSync(file, { readOnly: true });
  const ask = (sql: string): number => Number(Object.values(history.prepare(sql).get() ?? {})[0]);
  expect(ask('SELECT count(*) FROM executions')).toBeLessThanOrEqual(REMEMBERED);
  expect(ask('SELECT max(n) FROM (SELECT count(*) AS n FROM executions GROUP BY pipeline)')).toBeLessThanOrEqual(50);
  history.close();
  const third = await list('--limit 50 --since-last');
  expect(only(third.events, 'executions.listed').count).toBe(0);
});
