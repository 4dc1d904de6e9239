import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SynthesizedStack } from '../ports.ts';

/**
 * Removes the folders of stacks that are no longer in the app: cdktf leaves them, and whoever walks over the folder
 * would take them for real. A folder that holds a state file (a local backend with a relative path) stays.
 */
export function removeOrphans(outdir: string, stacks: readonly SynthesizedStack[]): void {
  const folder = join(outdir, 'stacks');
  if (!existsSync(folder)) return;
  const live = new Set(stacks.map((stack) => basename(stack.workingDirectory)));
  for (const name of readdirSync(folder)) {
    const orphan = join(folder, name);
    if (live.has(name) || !existsSync(join(orphan, 'cdk.tf.json')) || holdsState(orphan)) continue;
    rmSync(orphan, { recursive: true, force: true });
  }
}

const holdsState = (folder: string): boolean => readdirSync(folder).some((name) => name.includes('.tfstate'));
