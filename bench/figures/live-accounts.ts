import { execFile, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { row, type Figure } from '../figure.ts';
import { appAsJavaScript, environment, installedLauncher, temporaryFolder } from '../place.ts';
import { serveSandbox } from '../served-sandbox.ts';
import { timeOf } from '../stopwatch.ts';
import { writeExecutions } from '../write-executions.ts';

const ACCOUNTS = Array.from({ length: 50 }, (_, index) => String(100_000_000_000 + index));
const PIPELINES = 100;
const EXECUTIONS = 20;
const REGION = 'us-east-1';
/** Of each account who it is and what is shared with it, and a list for each pipeline. */
const MINIMUM = ACCOUNTS.length * (2 + PIPELINES);

/** As many calls of the AWS CLI are timed, and scaled to all that the same screen needs. */
const TIMED = 100;

interface Read {
  readonly ms: number;
  readonly calls: number;
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
    const state = join(folder, 'state.ndjson');
    writeExecutions(state, { accounts: ACCOUNTS, region: REGION, pipelines: PIPELINES, executions: EXECUTIONS });
    const sandbox = await serveSandbox(['--state', state]);
    try {
      const dist = join(dirname(installedLauncher()), '../dist');
      const args = [appAsJavaScript('live-accounts.ts'), sandbox.url, dist, REGION, ...ACCOUNTS];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const { ms, calls, size, peak } = JSON.parse(stdout) as Read;
      const loop = await shellLoop(sandbox.url, folder);
      const scaled = loop === null ? null : (loop / TIMED) * MINIMUM;
      const note = `${size} executions; ${TIMED} calls of the AWS CLI timed and scaled to ${MINIMUM}`;
      return [
        row('live-first-screen', 'ms', ms, scaled, { fasterThanBaseline: 20 }, loop === null ? 'aws not found' : note),
        row('live-calls', 'calls', calls, MINIMUM, { timesBaseline: 1.2 }, 'against the fewest that can tell it all'),
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
