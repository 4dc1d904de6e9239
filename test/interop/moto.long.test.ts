import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { testSandbox } from '../sandbox/support/world.ts';
import { tellStory, type Outcome } from './story.ts';
import { present } from './support.ts';

/** What was reviewed is one version's answers. */
const SAME_VERSION = 'import boto3, moto, sys; sys.exit(moto.__version__ != "5.2.1")';
const moto = present('moto_server 5.2.1', 'python3', '-c', SAME_VERSION);
const REVIEWED = new URL('moto-differences.md', import.meta.url);
const PORT = 15_997;

describe.skipIf(!moto)('moto', () => {
  test('answers as the sandbox does, but for what moto-differences.md lists', async () => {
    const [{ sandbox }, url] = [await testSandbox(), await startMoto()];
    const [ours, theirs] = [await tellStory(sandbox.url), await tellStory(url)];
    const found = Object.entries(ours.outcomes).flatMap(([step, outcome]) => {
      const difference = differenceOf(outcome, theirs.outcomes[step]);
      return difference === undefined ? [] : [`${step} | ${difference}`];
    });
    expect(found.sort()).toEqual((await reviewed()).sort());
  });
});

async function startMoto(): Promise<string> {
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(PORT)], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const url = `http://127.0.0.1:${PORT}`;
  const listens = () =>
    fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
  await vi.waitUntil(listens, { timeout: 60_000, interval: 200 });
  return url;
}

/** Undefined when there is none, or moto does not implement the step: it answers HTML, of which botocore reads the status. */
function differenceOf(ours: Outcome, theirs: Outcome | undefined): string | undefined {
  if (!theirs || /^50[01]$/.test(theirs.error ?? '') || theirs.status === 0) return undefined;
  if (theirs.error === '404' && ours.error !== '404') return undefined;
  if (ours.error !== theirs.error) return `sandbox: ${ours.error ?? 'success'}; moto: ${theirs.error ?? 'success'}`;
  if (ours.status !== theirs.status) return `sandbox: status ${ours.status}; moto: status ${theirs.status}`;
  const [own, other] = [new Set(ours.members), new Set(theirs.members)];
  const [more, less] = [[...own].filter((one) => !other.has(one)), [...other].filter((one) => !own.has(one))];
  const parts = [
    ...(more.length > 0 ? [`only the sandbox: ${more.join(', ')}`] : []),
    ...(less.length > 0 ? [`only moto: ${less.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}

/** The first two cells of each row. */
async function reviewed(): Promise<string[]> {
  const rows = (await readFile(REVIEWED, 'utf8')).split('\n').filter((line) => /^\| `/.test(line));
  return rows.map((row) => {
    const [, step = '', difference = '', right = '', why = ''] = row.split('|').map((cell) => cell.trim());
    if (!right || !why) throw new Error(`nobody has said who is right about ${step}`);
    return `${step.replaceAll('`', '')} | ${difference}`;
  });
}
