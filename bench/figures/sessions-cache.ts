import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { trailCache } from '../../src/aws/cloudtrail/trail-cache.ts';
import { knownFacts } from '../../src/aws/known-facts.ts';
import { systemClock } from '../../src/app/system-clock.ts';
import { STARTING_CALLS } from '../../src/domain/sessions/session-start.ts';
import type { TrailEvent } from '../../src/domain/sessions/trail-event.ts';
import { row, type Figure } from '../figure.ts';
import { installedLauncher, REPOSITORY, temporaryFolder } from '../place.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

const EVENTS = 10_000;
const DAYS = 90;
const DAY = 86_400_000;
const ACCOUNT = '777788889999';
/** Of so many some still run; the others ended, as jobs do. */
const RUNNING = 200;

/** The sessions screen from what was read before, in a process of its own. */
export const sessionsCache: Figure = {
  name: 'sessions-cache',
  about: `the sessions screen as installed, over ${DAYS} days and ${EVENTS} events from the cache, process start included`,
  async measure() {
    const cwd = temporaryFolder();
    await fill(join(cwd, '.cache', 'sagelane', 'cloudtrail', 'sandbox-bench'));
    const app = join(REPOSITORY, 'bench', 'apps', 'cached-sessions.ts');
    const args = [app, cwd, ACCOUNT, join(dirname(installedLauncher()), '..', 'dist')];
    const rows = Number(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
    if (rows !== RUNNING) throw new Error(`${rows} rows instead of ${RUNNING}`);
    const node = (...given: string[]) => timeOf({ command: process.execPath, args: given, cwd, env: process.env });
    const best = await bestInterleaved({ bare: () => node('-e', '0'), screen: () => node(...args) }, 3);
    return [row('sessions-cache', 'ms', best.screen, best.bare, { atMost: 1_000 })];
  },
};

async function fill(folder: string): Promise<void> {
  const now = systemClock.now().getTime();
  const events = Array.from({ length: EVENTS }, (_one, index) => eventOf(index, now));
  const covered = Object.fromEntries(
    STARTING_CALLS.map((name) => [`name:${name}`, [{ from: now - DAYS * DAY, to: now }]]),
  );
  await trailCache(folder).write(`${ACCOUNT}.us-east-1`, {
    events,
    covered,
    objects: {},
    readAt: new Date(now).toISOString(),
  });
  const facts = knownFacts(folder, systemClock);
  for (const [index, { targets, at }] of events.entries()) {
    const [arn = ''] = targets;
    facts.put(`job ${arn}`, {
      arn,
      name: arn.slice(arn.lastIndexOf('/') + 1),
      kind: 'training',
      status: index < RUNNING ? 'InProgress' : 'Completed',
      startedAt: at,
      createdAt: at,
      endedAt: index < RUNNING ? null : at,
      maxRuntimeSeconds: 28 * 86_400,
      failureReason: null,
      role: null,
    });
  }
  await facts.keep();
}

function eventOf(index: number, now: number): TrailEvent {
  const role = `arn:aws:iam::${ACCOUNT}:role/studio-execution`;
  return {
    id: `e${index}`,
    at: new Date(now - (index * DAYS * DAY) / EVENTS).toISOString(),
    name: 'CreateTrainingJob',
    source: 'sagemaker.amazonaws.com',
    account: ACCOUNT,
    region: 'us-east-1',
    actor: { type: 'AssumedRole', arn: `arn:aws:sts::${ACCOUNT}:assumed-role/studio-execution/SageMaker`, role },
    person: {
      userId: `94182498-8051-70e4-3c0d-${String(index % 50).padStart(12, '0')}`,
      identityStoreArn: 'arn:aws:identitystore::123456789012:identitystore/d-1234567890',
    },
    readOnly: false,
    errorCode: null,
    targets: [`arn:aws:sagemaker:us-east-1:${ACCOUNT}:training-job/job-${index}`, `job-${index}`, role],
    userAgent: 'Boto3/1.40.0 md/Botocore#1.40.0 ua/2.1 os/linux lang/python#3.12',
    sourceIp: '10.0.0.1',
    token: null,
  };
}
