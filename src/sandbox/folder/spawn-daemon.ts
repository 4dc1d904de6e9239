import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SagelaneError, type Problem } from '../../domain/errors.ts';
import { ensurePrivateDir } from '../../system/private-dir.ts';
import type { SandboxAddress } from '../ports.ts';
import { folderFiles } from './folder-files.ts';

/** What the daemon tells whoever started it, once. */
export type DaemonReport =
  | { readonly kind: 'listening'; readonly address: SandboxAddress }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Starts the background process and waits until it listens; it outlives us. */
export async function spawnDaemon(options: {
  readonly folder: string;
  readonly idleMs: number;
}): Promise<SandboxAddress> {
  const files = folderFiles(options.folder);
  await ensurePrivateDir(files.stateDir);
  const log = await open(files.log, 'a', 0o600);
  try {
    const child = spawn(
      process.execPath,
      [daemonEntry(), resolve(options.folder), String(options.idleMs), ...compileCache()],
      {
        detached: true,
        cwd: files.dir,
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
      },
    );
    const report = await new Promise<DaemonReport>((done, fail) => {
      child.once('message', (message) => done(message as DaemonReport));
      child.once('error', fail);
      child.once('exit', (code, signal) =>
        done({ kind: 'failed', problems: [diedEarly(files.log, signal ?? String(code))] }),
      );
    });
    if (child.connected) child.disconnect();
    child.unref();
    if (report.kind === 'listening') return report.address;
    throw new SagelaneError(await withLogTail(report.problems, files.log));
  } finally {
    await log.close();
  }
}

/** The entry beside this file, stripped in a clone and compiled when installed. */
const daemonEntry = (): string =>
  fileURLToPath(new URL(`../daemon${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));

/** Node adds its version to the folder it was given. */
function compileCache(): string[] {
  const dir = getCompileCacheDir();
  return dir === undefined ? [] : [dirname(dir)];
}

const diedEarly = (where: string, how: string): Problem => ({
  code: 'SandboxNotStarted',
  what: `the sandbox process ended before it listened (${how})`,
  where,
  fix: 'look at the end of that log, and please report it',
});

async function withLogTail(problems: readonly Problem[], log: string): Promise<readonly Problem[]> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const tail = text.trimEnd().split('\n').slice(-3).join(' | ');
  return problems.map((one) => (one.why !== undefined || tail === '' ? one : { ...one, why: tail }));
}
