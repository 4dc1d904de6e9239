import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SandboxAddress } from '../ports.ts';

/** Where a folder's sandbox keeps itself. */
export interface FolderFiles {
  readonly dir: string;
  /** How others find it. */
  readonly address: string;
  readonly stateDir: string;
  readonly state: string;
  readonly log: string;
  /** What fills a fresh world instead of the demo, when it is there. */
  readonly seed: string;
}

export function folderFiles(folder: string): FolderFiles {
  const dir = join(resolve(folder), '.sagelane');
  const stateDir = join(dir, 'sandbox');
  return {
    dir,
    address: join(dir, 'sandbox.json'),
    stateDir,
    state: join(stateDir, 'state.ndjson'),
    log: join(stateDir, 'sandbox.log'),
    seed: join(resolve(folder), 'sandbox.yaml'),
  };
}

/** What `sandbox.json` says, whether or not it is still true. */
export async function readAddress(file: string): Promise<SandboxAddress | null> {
  try {
    const { url, pid, world, state } = JSON.parse(await readFile(file, 'utf8')) as Partial<SandboxAddress>;
    if (typeof url !== 'string' || typeof pid !== 'number' || typeof world !== 'string') return null;
    return { url, pid, world, state: state ?? null };
  } catch {
    return null;
  }
}
