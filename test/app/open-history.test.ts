import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHistory } from '../../src/app/open-history.ts';
import { knownEnds } from '../../src/app/remember.ts';
import type { Execution } from '../../src/domain/execution.ts';
import type { SeenHistory } from '../../src/domain/seen-history.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sagelane-history-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn';
const AT = '2026-01-02T00:00:00.000Z';

const execution = (id: number, status = 'Succeeded', pipelineArn = PIPELINE): Execution => ({
  arn: `${pipelineArn}/execution/${id}`,
  pipelineArn,
  pipeline: 'churn',
  owner: '111122223333',
  region: 'us-east-1',
  displayName: null,
  status,
  startedAt: new Date(Date.UTC(2026, 0, 1) + id * 1000).toISOString(),
  endedAt: status === 'Executing' ? null : AT,
  failureReason: null,
});

async function opened(name = 'history.sqlite'): Promise<SeenHistory> {
  const history = await openHistory(join(folder, name));
  if (history === null) throw new Error('nothing can be remembered');
  return history;
}

test('what was seen is there after a restart, for its owner alone, and what changed since is known by its status then', async () => {
  const before = await opened();
  expect(before.leftAt).toBeNull();
  before.seeExecution(execution(1, 'Executing'), AT);
  before.seeExecution(execution(2), AT);
  before.leave('2026-01-03T00:00:00.000Z');
  before.close();
  expect(statSync(join(folder, 'history.sqlite')).mode & 0o777).toBe(0o600);

  const after = await opened();
  expect(after.leftAt).toBe('2026-01-03T00:00:00.000Z');
  after.seeExecution(execution(1, 'Failed'), AT);
  after.seeExecution(execution(3), AT);
  expect(after.executionOf(execution(1).arn)).toMatchObject({ execution: { status: 'Failed' }, leftAs: 'Executing' });
  expect(after.executionOf(execution(3).arn)).toMatchObject({ leftAs: null });
  after.close();
  const last = await opened();
  expect(last.executions().map(({ execution: { arn }, leftAs }) => [arn.split('/').at(-1), leftAs])).toEqual([
    ['3', null],
    ['2', 'Succeeded'],
    ['1', 'Executing'],
  ]);
  last.close();
});

test('it keeps the newest fifty of each pipeline', async () => {
  const history = await opened();
  for (let id = 0; id < 120; id += 1) history.seeExecution(execution(id), AT);
  history.seeExecution(execution(1, 'Succeeded', `${PIPELINE}-score`), AT);
  history.leave(AT);
  expect(history.executions()).toHaveLength(51);
  expect(history.executions()[0]?.execution.arn).toBe(execution(119).arn);
  history.close();
});

test('a cache that is broken is made anew, one of a newer program is left alone, and a folder that cannot be written is no error', async () => {
  writeFileSync(
    join(folder, 'broken.sqlite'),
    'this is no database, and long enough to be looked at as one'.repeat(100),
  );
  const anew = await opened('broken.sqlite');
  expect(anew.executions()).toEqual([]);
  anew.close();
  writeFileSync(join(folder, 'file'), '');
  expect(await openHistory(join(folder, 'file', 'history.sqlite'))).toBeNull();
});

test('only the end of what succeeded is taken as known: what failed may have been retried', async () => {
  const history = await opened();
  history.seeExecution(execution(1), AT);
  history.seeExecution(execution(2, 'Failed'), AT);
  const listed = (id: number, status: string): Execution => ({ ...execution(id, status), endedAt: null });
  const known = knownEnds(history);
  expect(known(listed(1, 'Succeeded'))).toMatchObject({ endedAt: AT });
  expect(known(listed(2, 'Failed'))).toBeUndefined();
  expect(known(listed(3, 'Succeeded'))).toBeUndefined();
  expect(knownEnds(null)(listed(1, 'Succeeded'))).toBeUndefined();
  history.close();
});
