import { join } from 'node:path';
import { SagelaneError, type Problem } from '../domain/errors.ts';
import { withFileLock } from '../system/file-lock.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { isAlive, readRuns, type RunFile } from './run-file.ts';

const BEGIN_TIMEOUT_MS = 10_000;

/** Runs `begin` while no other process of this project begins or takes stock of runs. */
export async function exclusively<T>(runsDir: string, begin: () => Promise<T>): Promise<T> {
  await ensurePrivateDir(runsDir);
  return withFileLock(join(runsDir, 'begin'), begin, { timeoutMs: BEGIN_TIMEOUT_MS });
}

/** Refuses when a run that lives, or the terraform that outlived it, is changing one of the stacks. */
export async function refuseBusy(runsDir: string, stacks: readonly string[]): Promise<void> {
  const runs = await readRuns(runsDir);
  const problems = runs.filter(changesThings).flatMap((run) => busyIn(run, stacks));
  if (problems.length > 0) throw new SagelaneError(problems);
}

const changesThings = ({ verb, ended }: RunFile): boolean => ended === null && (verb === 'apply' || verb === 'destroy');

function busyIn(run: RunFile, stacks: readonly string[]): readonly Problem[] {
  const lives = isAlive(run.process);
  return run.stacks
    .filter(({ name, phase }) => stacks.includes(name) && (phase === 'waiting' || phase === 'running'))
    .flatMap(({ name, process }) => {
      const worker = lives ? run.process : process;
      return isAlive(worker) && worker ? [busy(name, run, worker.pid, lives)] : [];
    });
}

const busy = (stack: string, run: RunFile, pid: number, lives: boolean): Problem => ({
  code: 'StackBusy',
  what: `run ${run.run} is applying ${stack}`,
  where: stack,
  why: lives
    ? `process ${pid} began it at ${run.began}`
    : `its terraform (process ${pid}) goes on, although the run was cut`,
  fix: `wait for process ${pid} to end, then plan again`,
});
