import { ensurePrivateDir } from '../../system/private-dir.ts';
import { withFileLock } from '../../system/file-lock.ts';
import { isProcessAlive } from '../../system/process-alive.ts';
import type { SandboxAddress } from '../ports.ts';
import { sandboxAdmin } from '../server/admin-client.ts';
import { folderFiles, readAddress } from './folder-files.ts';
import { spawnDaemon } from './spawn-daemon.ts';

export interface FolderSandboxOptions {
  readonly folder: string;
  /** A sandbox started here ends after this long without a request. */
  readonly idleMs: number;
}

/** How long to wait for another process that is just starting it. */
const STARTING_MS = 30_000;

/** The one sandbox of this folder: found, or started in the background. */
export async function ensureFolderSandbox(options: FolderSandboxOptions): Promise<SandboxAddress> {
  const running = await findFolderSandbox(options.folder);
  if (running) return running;
  const files = folderFiles(options.folder);
  await ensurePrivateDir(files.dir);
  const start = async (): Promise<SandboxAddress> => (await findFolderSandbox(options.folder)) ?? spawnDaemon(options);
  return withFileLock(files.address, start, { timeoutMs: STARTING_MS });
}

/** The sandbox of this folder if it runs; never starts one. */
export async function findFolderSandbox(folder: string): Promise<SandboxAddress | null> {
  const address = await readAddress(folderFiles(folder).address);
  if (!address || !isProcessAlive(address.pid)) return null;
  try {
    // Another process may have got the pid, and another sandbox the port.
    const info = await sandboxAdmin(address.url).info();
    return info.world === address.world && info.pid === address.pid ? address : null;
  } catch {
    return null;
  }
}
