/** `live-accounts FOLDER write` writes a world; `live-accounts URL read` reads all of it as the terminal app does, and tells the cost. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { leanHeap } from '../../src/app/lean-heap.ts';
import { systemClock } from '../../src/app/system-clock.ts';
import { createAws, createCallMeter } from '../../src/aws/index.ts';
import { stamped } from '../../src/domain/events/index.ts';
import { createAppStore } from '../../src/store/index.ts';
import { liveExecutions } from '../../src/watchers/index.ts';
import { writeExecutions } from '../write-executions.ts';

const ACCOUNTS = 50;
const PIPELINES = 100;
const EXECUTIONS = 20;
const REGION = 'us-east-1';
const [where = '.', role = 'write'] = process.argv.slice(2);

const accountOf = (index: number): string => String(100_000_000_000 + index);

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

const full = { accounts: Array.from({ length: ACCOUNTS }, (_, index) => accountOf(index)), region: REGION };
if (role === 'write')
  writeExecutions(join(where, 'state.ndjson'), { ...full, pipelines: PIPELINES, executions: EXECUTIONS });
else await read(where);
