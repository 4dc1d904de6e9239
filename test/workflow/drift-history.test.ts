import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { driftHistory, rememberDrift } from '../../src/workflow/drift-history.ts';

function runsDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'runs');
}

const drift = (runs: string, day: number, stacks: readonly string[], ...addresses: readonly string[]) =>
  rememberDrift(runs, {
    at: new Date(Date.UTC(2026, 10, day)).toISOString(),
    run: `run-${day}`,
    stacks,
    drifted: addresses.map((address) => ({ stack: 'ml-prod', share: 'churn', address })),
  });

test('tells what drifts since the first run that found it without a break', async () => {
  const runs = runsDir();
  expect(await driftHistory(runs)).toEqual({ looked: null, drifting: [] });
  await drift(runs, 1, ['ml-prod'], 'a.a', 'b.b');
  await drift(runs, 2, ['ml-prod'], 'b.b');
  await drift(runs, 3, ['ml-prod'], 'a.a', 'b.b');
  // Another stack was looked at: nothing is known to be mended.
  await drift(runs, 4, ['research']);
  expect((await driftHistory(runs)).drifting).toEqual([
    { stack: 'ml-prod', share: 'churn', address: 'b.b', since: '2026-11-01T00:00:00.000Z', firstRun: 'run-1', runs: 3 },
    { stack: 'ml-prod', share: 'churn', address: 'a.a', since: '2026-11-03T00:00:00.000Z', firstRun: 'run-3', runs: 1 },
  ]);
});

test('keeps the last runs only, and outlives a line that is none', async () => {
  const runs = runsDir();
  const file = join(runs, '../drift-history.ndjson');
  await drift(runs, 1, ['ml-prod'], 'a.a');
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  appendFileSync(file, `${`${line}\n`.repeat(600)}{"cut`);
  await drift(runs, 2, ['ml-prod'], 'a.a');
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(500);
  expect((await driftHistory(runs)).drifting).toMatchObject([{ address: 'a.a', runs: 500 }]);
});
