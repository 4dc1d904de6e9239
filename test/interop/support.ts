import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a client is on this machine; when not, that is said aloud and its tests count as skipped. */
export function present(name: string, command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    process.stderr.write(`SKIPPED (${name} not found)\n`);
    return false;
  }
}

/** The environment that points any AWS client at the sandbox, as one account, and at nothing of this machine. */
export const environmentFor = (url: string, account: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  AWS_ENDPOINT_URL: url,
  AWS_ACCESS_KEY_ID: account,
  AWS_SECRET_ACCESS_KEY: 'sandbox',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
  PYTHONWARNINGS: 'ignore',
  PYTHONDONTWRITEBYTECODE: '1',
});

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function execute(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  try {
    return { code: 0, ...(await run(command, [...args], { env, maxBuffer: 16 * 1024 * 1024 })) };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as Outcome;
    return { code: typeof code === 'number' ? code : -1, stdout, stderr };
  }
}
