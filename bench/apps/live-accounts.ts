/** `live-accounts FOLDER write` writes a world; `live-accounts URL read` reads all of it as the terminal app does, and tells the cost. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { leanHeap } from '../../src/app/lean-heap.ts';
import { systemClock } from '../../src/app/system-clock.ts';
import { createAws, createCallMeter } from '../../src/aws/index.ts';
import { stamped } from '../../src/domain/events/index.ts';
import { createAppStore } from '../../src/store/index.ts';
import { liveExecutions } from '../../src/watchers/index.ts';

const ACCOUNTS = 50;
const PIPELINES = 100;
const EXECUTIONS = 20;
const REGION = 'us-east-1';
const [where = '.', role = 'write'] = process.argv.slice(2);

const accountOf = (index: number): string => String(100_000_000_000 + index);

function write(folder: string): void {
  const out = openSync(join(folder, 'state.ndjson'), 'w');
  const put = (table: string, key: string, value: object): void =>
    void writeSync(out, `${JSON.stringify([[table, key, value]])}\n`);
  writeSync(out, '{"sagelane":"sandbox-state","version":1}\n');
  put('definitions', 'd', { text: '{"Version":"2020-12-01","Steps":[{"Name":"Only","Type":"Processing"}]}' });
  const texts = { displayName: null, description: null, definition: 'd' };
  for (let index = 0; index < ACCOUNTS; index++) {
    const account = accountOf(index);
    const who = { createdBy: `arn:aws:iam::${account}:root`, updatedBy: `arn:aws:iam::${account}:root`, tags: {} };
    const place = { account, region: REGION };
    put('accounts', account, { id: account, alias: null, joinedAt: 0, organization: null, units: [] });
    for (let number = 0; number < PIPELINES; number++) {
      const arn = `arn:aws:sagemaker:${REGION}:${account}:pipeline/train-${number}`;
      const roleArn = `arn:aws:iam::${account}:role/a`;
      const pipeline = { arn, name: `train-${number}`, ...place, ...texts, roleArn, maxParallelSteps: null, ...who };
      put('pipelines', arn, { ...pipeline, lastRunAt: EXECUTIONS, createdAt: 1, updatedAt: 1 });
      for (let made = 0; made < EXECUTIONS; made++) {
        const id = `${arn}/execution/${made.toString(36).padStart(12, '0')}`;
        const step = { name: 'Only', status: 'Succeeded', startedAt: made, endedAt: made + 1, dueAt: null };
        const steps = [{ ...step, attempts: 1, failure: null, outcome: null, target: `job-${made}` }];
        const outcome = { status: 'Succeeded', failure: null, parameters: [], maxParallelSteps: null };
        const times = { createdAt: made, updatedAt: made + 1 };
        put('executions', id, { arn: id, pipeline: arn, ...place, ...texts, ...outcome, ...times, ...who, steps });
      }
    }
  }
  closeSync(out);
}

async function read(sandboxUrl: string): Promise<void> {
  leanHeap();
  const clock = systemClock;
  const meter = createCallMeter({ clock });
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({
    id: accountOf(index),
    alias: null,
    region: REGION,
  }));
  const aws = createAws({ accounts, sandboxUrl, defaultRegion: REGION, toolVersion: '0', env: {}, clock, meter });
  const store = createAppStore((publish) => void setTimeout(publish, 100));
  const answered = new Set<string>();
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const live = liveExecutions({
      aws,
      places: accounts,
      clock,
      limit: 50,
      emit(event) {
        store.take(stamped(event, clock.now()));
        if (event.type === 'account.unreadable') reject(new Error(JSON.stringify(event.reach)));
        if (event.type === 'account.answered') answered.add(event.reach.account);
        if (answered.size < ACCOUNTS) return;
        void live.stop();
        resolve();
      },
    });
    live.focus({ kind: 'list' });
  });
  store.publish();
  const ms = performance.now() - started;
  const calls = meter.usage().reduce((sum, { total }) => sum + total, 0);
  const { size } = store.api.getState().executions;
  const minimum = ACCOUNTS * (2 + PIPELINES);
  console.log(JSON.stringify({ ms, calls, minimum, size, peak: process.resourceUsage().maxRSS * 1024 }));
  aws.close();
}

if (role === 'write') write(where);
else await read(where);
