import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { row, type Figure } from '../figure.ts';
import { environment, REPOSITORY, temporaryFolder } from '../place.ts';
import { serveSandbox } from '../served-sandbox.ts';
import { timeOf } from '../stopwatch.ts';

/** As many calls of the AWS CLI are timed, and scaled to all that the same screen needs. */
const TIMED = 100;

interface Read {
  readonly ms: number;
  readonly calls: number;
  readonly minimum: number;
  readonly size: number;
  readonly peak: number;
}

/** What an operator waits for: every account's pipelines and executions on the screen, once. */
export const liveAccounts: Figure = {
  name: 'live-accounts',
  about:
    'the first complete screen of 50 accounts x 100 pipelines x 20 executions, against a shell loop of the AWS CLI',
  async measure() {
    const folder = temporaryFolder();
    const app = join(REPOSITORY, 'bench/apps/live-accounts.ts');
    const run = promisify(execFile);
    await run(process.execPath, [app, folder, 'write']);
    const sandbox = await serveSandbox(['--state', join(folder, 'state.ndjson')]);
    try {
      const { stdout } = await run(process.execPath, [app, sandbox.url, 'read']);
      const { ms, calls, minimum, size, peak } = JSON.parse(stdout) as Read;
      const loop = await shellLoop(sandbox.url, folder);
      const scaled = loop === null ? null : (loop / TIMED) * minimum;
      const note = `${size} executions; ${TIMED} calls of the AWS CLI timed and scaled to ${minimum}`;
      return [
        row('live-first-screen', 'ms', ms, scaled, { fasterThanBaseline: 20 }, loop === null ? 'aws not found' : note),
        row('live-calls', 'calls', calls, minimum, { timesBaseline: 1.2 }, 'against the fewest that can tell it all'),
        row('live-memory', 'bytes', peak, null, { atMost: 200_000_000 }, 'largest resident size, Node included'),
      ];
    } finally {
      await sandbox.stop();
    }
  },
};

/** One call after the other, as a script would; null without the AWS CLI. */
async function shellLoop(url: string, cwd: string): Promise<number | null> {
  if (spawnSync('aws', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const pipeline = 'arn:aws:sagemaker:us-east-1:100000000000:pipeline/train-0';
  const call = `aws sagemaker list-pipeline-executions --pipeline-name ${pipeline} --endpoint-url ${url} > /dev/null`;
  return timeOf({
    command: 'sh',
    args: ['-ec', `for each in $(seq ${TIMED}); do ${call}; done`],
    cwd,
    env: {
      ...environment(cwd),
      AWS_ACCESS_KEY_ID: '100000000000',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
    },
  });
}
