/** Entry of the background process that is a folder's sandbox: `daemon FOLDER IDLE_MS [COMPILE_CACHE]`, started by `spawnDaemon`. */
import { rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { problemsOf } from '../domain/errors.ts';
import { withFileLock } from '../system/file-lock.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { folderFiles, readAddress } from './folder/folder-files.ts';
import type { DaemonReport } from './folder/spawn-daemon.ts';

const [folder = '.', idleMs = '900000', compileCache] = process.argv.slice(2);
const files = folderFiles(folder);

// The cache of whoever started us: what the first calls import is then compiled once, not once per sandbox.
if (compileCache) enableCompileCache(compileCache);

try {
  const { startSandbox } = await import('./server/start-sandbox.ts');
  const sandbox = await startSandbox({ stateFile: files.state, seedFile: files.seed, idleMs: Number(idleMs) });
  const { url, pid, world, state } = sandbox;
  const address = { url, pid, world, state };
  // Its starter holds the lock of this file until it has the report.
  await writeFileAtomic(files.address, `${JSON.stringify(address)}\n`, { mode: 0o600 });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  report({ kind: 'listening', address });
  await sandbox.closed;
  await withFileLock(files.address, unregister, { timeoutMs: 2_000 }).catch(() => undefined);
} catch (thrown) {
  report({ kind: 'failed', problems: problemsOf(thrown) });
  process.exitCode = 1;
}

/** Takes our address away unless another sandbox has already put its own there. */
async function unregister(): Promise<void> {
  if ((await readAddress(files.address))?.pid === process.pid) await rm(files.address, { force: true });
}

function report(message: DaemonReport): void {
  if (process.connected) process.send?.(message, () => process.connected && process.disconnect());
}
