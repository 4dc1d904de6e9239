import { readFile } from 'node:fs/promises';
import { bundleFile, type Bundle } from './bundle.ts';
import { findLastApply } from './find-run.ts';
import type { LeftOver } from './ports.ts';
import { isOver, type RunFile, type RunStack } from './run-file.ts';

/** What an apply did not get done; undefined where none was begun. */
export async function leftOver(runsDir: string, id: string | undefined): Promise<LeftOver | undefined> {
  const run = await findLastApply(runsDir, id);
  if (!run) return undefined;
  const named = (...phases: readonly RunStack['phase'][]): readonly string[] =>
    run.stacks.filter(({ phase }) => phases.includes(phase)).map(({ name }) => name);
  const failed = named('failed');
  return {
    run: run.run,
    verb: run.verb === 'destroy' ? 'destroy' : 'apply',
    going: !isOver(run),
    failed,
    // What waited for a stack that failed is left as well, and belongs to its second try.
    stopped: named('waiting', 'running', 'deferred'),
    deferred: (await deferredIn(run)).filter((name) => !run.stacks.some((stack) => stack.name === name)),
    done: named('done'),
  };
}

/** Those that could not even be planned are in the bundle alone. */
async function deferredIn({ bundle }: RunFile): Promise<readonly string[]> {
  if (bundle === null) return [];
  try {
    const { deferred } = JSON.parse(await readFile(bundleFile(bundle), 'utf8')) as Bundle;
    return Object.keys(deferred);
  } catch {
    // The bundle was taken away, or is of another release: a plan of everything finds what waits.
    return [];
  }
}
