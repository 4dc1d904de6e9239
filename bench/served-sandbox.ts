import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { environment, installedLauncher, temporaryFolder } from './place.ts';

export interface ServedSandbox {
  readonly url: string;
  stop(): Promise<void>;
}

/** A sandbox as it is installed, in a process of its own, with a world of its own. */
export async function serveSandbox(flags: readonly string[] = []): Promise<ServedSandbox> {
  const cwd = temporaryFolder();
  const args = [installedLauncher(), 'sandbox', 'start', '--port', '0', '--json', ...flags];
  const child = spawn(process.execPath, args, { cwd, env: environment(cwd), stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url: (JSON.parse(line) as { readonly url: string }).url, stop };
}

/** A fresh world for each measurement. */
export async function withSandbox<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const sandbox = await serveSandbox();
  try {
    return await use(sandbox.url);
  } finally {
    await sandbox.stop();
  }
}
