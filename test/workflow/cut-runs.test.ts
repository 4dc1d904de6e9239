import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunFile } from '../../src/workflow/run-file.ts';
import { readRuns } from '../../src/workflow/run-file.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let gate: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  world = createWorld();
  gate = join(world.folder, 'gate');
  world.sketch(
    {
      name: 'ml-prod',
      resources: {
        first: { input: '1' },
        slow: { input: '2', run: `until [ -e ${gate} ]; do sleep 0.05; done`, after: ['first'] },
      },
    },
    { name: 'later', resources: { x: { input: 'x' } }, dependencies: ['ml-prod'] },
  );
});

afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  for (const run of await readRuns(world.runsDir)) {
    for (const { process: worker } of run.stacks) if (worker) killGroup(worker.pid);
  }
  world.remove();
});

test('an apply killed with -9 is told once while its terraform works on, and once when that has ended', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  const other = await world.workflow.plan({ stacks: [], out: join(world.folder, 'other') });
  const worker = await applyAndKill(bundle);

  await world.workflow.reportCutRuns();
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut')).toMatchObject([{ verb: 'apply', stacks: ['ml-prod'], alive: true }]);
  expect(world.of('run.found-cut')[0]?.detail).toBe(
    `ml-prod is still worked on by its terraform (process ${worker}): 1 resource was applied, ` +
      'in flight: terraform_data.slow; later was not begun',
  );
  await expect(world.workflow.apply(other.bundle, {})).rejects.toMatchObject({
    code: 'StackBusy',
    problems: [{ where: 'ml-prod', fix: expect.stringContaining(String(worker)) as string }],
  });

  writeFileSync(gate, '');
  await vi.waitFor(() => expect(existsSync(`/proc/${worker}`)).toBe(false), { timeout: 20_000 });
  await world.workflow.reportCutRuns();
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut').slice(1)).toMatchObject([
    { alive: false, detail: 'ml-prod was finished by its terraform: 2 resources were applied; later was not begun' },
  ]);
  const next = await world.workflow.plan({ stacks: [] });
  expect(next.plans.map(({ stack, summary }) => [stack, summary.create])).toEqual([
    ['ml-prod', 0],
    ['later', 1],
  ]);
}, 60_000);

test('an apply killed together with its terraform is told with what was in flight, and leaves a state to plan on', async () => {
  const { bundle } = await world.workflow.plan({ stacks: [] });
  const worker = await applyAndKill(bundle);
  killGroup(worker);
  await vi.waitFor(() => expect(existsSync(`/proc/${worker}`)).toBe(false), { timeout: 20_000 });

  const next = await world.workflow.plan({ stacks: [] });
  const [told] = world.of('run.found-cut');
  expect(told).toMatchObject({ alive: false, stacks: ['ml-prod'] });
  expect(told?.detail).toContain('ml-prod was cut together with its terraform: 1 resource was applied');
  expect(told?.detail).toContain('in flight: terraform_data.slow; its state is not locked');
  expect(next.failed).toEqual([]);
  expect(next.plans[0]?.changes.map(({ address }) => address)).toContain('terraform_data.slow');
  await expect(world.workflow.apply(bundle, {})).rejects.toMatchObject({ code: 'BundleApplied' });
}, 60_000);

test('a run of this very process, or one that ended, is none', async () => {
  await world.workflow.plan({ stacks: ['later'] });
  await world.workflow.reportCutRuns();
  expect(world.of('run.found-cut')).toEqual([]);
});

/** Answers terraform's pid, once the slow resource has begun and the process that began it is dead. */
async function applyAndKill(bundle: string): Promise<number> {
  const script = fileURLToPath(new URL('apply-in-child.ts', import.meta.url));
  child = spawn(process.execPath, [script, world.folder, bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('no stdout');
  for await (const line of createInterface(child.stdout)) if (/resource.applying.*slow/.test(line)) break;
  const worker = await vi.waitFor(async () => {
    const pid = (await applyRun()).stacks[0]?.process?.pid;
    if (pid === undefined) throw new Error('not written yet');
    return pid;
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  return worker;
}

async function applyRun(): Promise<RunFile> {
  const run = (await readRuns(world.runsDir)).find(({ verb }) => verb === 'apply');
  if (!run) throw new Error('no apply yet');
  return run;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
