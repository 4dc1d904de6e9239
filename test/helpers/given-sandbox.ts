import { setTimeout as sleep } from 'node:timers/promises';
import { RAM } from '@aws-sdk/client-ram';
import { SageMaker } from '@aws-sdk/client-sagemaker';
import { sandboxAdmin } from '../../src/sandbox/index.ts';
import { eventsOf, type Project, type Running } from './cli.ts';

export const OWNER = '111122223333';
export const ANALYTICS = '444455556666';
export const RESEARCH = '777788889999';

/** A sandbox served in the foreground by a process of its own, as `--sandbox=URL` finds it. */
export interface GivenSandbox {
  readonly url: string;
  readonly running: Running;
}

export async function giveSandbox(project: Project, flags = ''): Promise<GivenSandbox> {
  const running = project.begin(`sandbox start --json ${flags}`);
  const [listening] = eventsOf((await running.until(/"sandbox\.listening".*\n/)).split('\n')[0] ?? '');
  if (listening?.type !== 'sandbox.listening') throw new Error('the first line is not about listening');
  return { url: listening.url, running };
}

/** The sandbox of the project's folder. */
export async function folderSandbox(project: Project): Promise<string> {
  const { stdout } = await project.run('sandbox env --json');
  const [described] = eventsOf(stdout);
  return described?.type === 'sandbox.described' ? (described.env['AWS_ENDPOINT_URL'] ?? '') : '';
}

const access = (url: string, account: string) => ({
  region: 'us-east-1',
  endpoint: url,
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
});

/** Somebody else's client. */
export const ramOf = (url: string, account: string): RAM => new RAM(access(url, account));
export const sagemakerOf = (url: string, account: string): SageMaker => new SageMaker(access(url, account));

/** Moves sandbox time on, minute by minute, for as long as a command line runs. */
export async function letTimePass(url: string, running: Running): Promise<void> {
  let over = false;
  const ended = running.finished.finally(() => (over = true));
  while (!over) {
    await sandboxAdmin(url).tick(60_000);
    await Promise.race([ended, sleep(500)]);
  }
}
