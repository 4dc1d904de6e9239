import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively } from './live-runs.ts';
import { isOver, readRuns } from './run-file.ts';

/** So many are kept to be looked at again, exported or resumed. */
export const RUNS_KEPT = 30;

/** Takes away the oldest runs that are over: their plan files hold values in clear, and nobody comes back to them. */
export async function pruneRuns(runsDir: string): Promise<void> {
  if ((await readRuns(runsDir)).length <= RUNS_KEPT) return;
  await exclusively(runsDir, async () => {
    const runs = await readRuns(runsDir);
    for (const run of runs.slice(0, -RUNS_KEPT)) {
      if (isOver(run)) await rm(join(runsDir, run.run), { recursive: true, force: true });
    }
  });
}
