import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { createEventReader } from '../terraform/read-event.ts';
import { exclusively } from './live-runs.ts';
import type { WorkflowPorts } from './ports.ts';
import { isAlive, readRuns, runFileOf, type RunFile, type RunStack } from './run-file.ts';

/**
 * Tells of runs whose process ended without saying so: once that their terraform still works, if it does, and once how
 * they ended.
 */
export async function reportCutRuns({ runsDir, emit }: Pick<WorkflowPorts, 'runsDir' | 'emit'>): Promise<void> {
  if (!(await readRuns(runsDir)).some(isUntold)) return;
  const news = await exclusively(runsDir, async () => {
    const told: { readonly run: RunFile; readonly alive: boolean }[] = [];
    for (const run of (await readRuns(runsDir)).filter(isUntold)) {
      const alive = run.stacks.some(({ process }) => isAlive(process));
      if (alive && run.told === 'alive') continue;
      await writeFileAtomic(
        runFileOf(runsDir, run.run),
        `${JSON.stringify({ ...run, told: alive ? 'alive' : 'ended' })}\n`,
      );
      told.push({ run, alive });
    }
    return told;
  });
  for (const { run, alive } of news) {
    const where = run.stacks.filter(({ phase }) => phase === 'running');
    emit({
      type: 'run.found-cut',
      run: run.run,
      verb: run.verb,
      stacks: (where.length > 0 ? where : run.stacks).map(({ name }) => name),
      alive,
      detail: await detailOf(run),
    });
  }
}

const isUntold = (run: RunFile): boolean => run.ended === null && run.told !== 'ended' && !isAlive(run.process);

async function detailOf(run: RunFile): Promise<string> {
  if (run.verb === 'plan' || run.verb === 'drift') return 'it was planning, nothing was changed; plan again';
  const stacks: string[] = [];
  for (const stack of run.stacks) stacks.push(`${stack.name} ${await storyOf(stack)}`);
  return stacks.join('; ');
}

async function storyOf(stack: RunStack): Promise<string> {
  switch (stack.phase) {
    case 'waiting':
      return 'was not begun';
    case 'done':
      return 'was done';
    case 'failed':
      return 'had failed';
    case 'deferred':
      return 'was deferred';
    case 'running':
      return runningStory(stack);
  }
}

async function runningStory(stack: RunStack): Promise<string> {
  const { applied, inFlight, finished, error } = await readLog(stack.log);
  const soFar = [
    `${applied.length} ${applied.length === 1 ? 'resource was' : 'resources were'} applied`,
    ...(inFlight.length > 0 ? [`in flight: ${inFlight.join(', ')}`] : []),
  ].join(', ');
  if (isAlive(stack.process)) return `is still worked on by its terraform (process ${stack.process?.pid}): ${soFar}`;
  if (finished) return `was finished by its terraform: ${soFar}`;
  if (error !== null) return `was ended by its terraform with an error (${error}): ${soFar}`;
  return `was cut together with its terraform: ${soFar}; ${await lockStory(stack)}`;
}

interface LogStory {
  readonly applied: readonly string[];
  readonly inFlight: readonly string[];
  readonly finished: boolean;
  readonly error: string | null;
}

async function readLog(log: string | null): Promise<LogStory> {
  const text = log === null ? '' : await readFile(log, 'utf8').catch(() => '');
  const read = createEventReader(log === null ? '' : dirname(log));
  const applied: string[] = [];
  const inFlight = new Set<string>();
  let finished = false;
  let error: string | null = null;
  for (const line of text.split('\n')) {
    const event = read(line);
    if (event === null) continue;
    if (event.kind === 'resource.started') inFlight.add(event.address);
    if (event.kind === 'resource.finished' || event.kind === 'resource.failed') inFlight.delete(event.address);
    if (event.kind === 'resource.finished') applied.push(event.address);
    if (event.kind === 'summary' && event.operation !== 'plan') finished = true;
    if (event.kind === 'diagnostic' && event.severity === 'error') error ??= event.problem.what;
  }
  return { applied, inFlight: [...inFlight], finished, error };
}

/** A local state's lock is the kernel's and ends with its process; a remote one stays until somebody removes it. */
async function lockStory({ lockInfo }: RunStack): Promise<string> {
  if (lockInfo === null) return 'the lock of its remote state may remain: the next plan tells its id and who to ask';
  const left = await readFile(lockInfo, 'utf8').catch(() => undefined);
  return left === undefined
    ? 'its state is not locked'
    : `its state is not locked (${lockInfo} remains and binds nobody)`;
}
