import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { readRuns, type RunFile } from '../../src/workflow/run-file.ts';
import { createWorld, type World } from './world.ts';

/** A world whose apply stands still at `terraform_data.slow` until the gate is opened. */
export interface GatedWorld {
  readonly world: World;
  open(): void;
  /** Begins an apply in a process of its own and answers it once the slow resource has begun, with terraform's pid. */
  begin(bundle: string): Promise<{ readonly child: ChildProcess; readonly worker: number }>;
  /** The same, and that process is then killed with -9. */
  beginAndKill(bundle: string): Promise<number>;
  /** Kills a terraform with everything it started. */
  killGroup(pid: number): void;
  close(): Promise<void>;
}

export function gatedWorld(): GatedWorld {
  const world = createWorld();
  const gate = join(world.folder, 'gate');
  let running: ChildProcess | undefined;
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
  const begin: GatedWorld['begin'] = async (bundle) => {
    const script = fileURLToPath(new URL('apply-in-child.ts', import.meta.url));
    const child = spawn(process.execPath, [script, world.folder, bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
    running = child;
    for await (const line of createInterface(child.stdout)) if (/resource.applying.*slow/.test(line)) break;
    const worker = await vi.waitFor(async () => {
      const pid = (await applyOf(world)).stacks[0]?.process?.pid;
      if (pid === undefined) throw new Error('not written yet');
      return pid;
    });
    return { child, worker };
  };
  return {
    world,
    open: () => writeFileSync(gate, ''),
    begin,
    async beginAndKill(bundle) {
      const { child, worker } = await begin(bundle);
      child.kill('SIGKILL');
      await once(child, 'exit');
      return worker;
    },
    killGroup,
    async close() {
      if (running?.exitCode === null && running.signalCode === null) running.kill('SIGKILL');
      for (const run of await readRuns(world.runsDir))
        for (const { process: worker } of run.stacks) if (worker) killGroup(worker.pid);
      world.remove();
    },
  };
}

async function applyOf({ runsDir }: World): Promise<RunFile> {
  const run = (await readRuns(runsDir)).find(({ verb }) => verb === 'apply');
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
