import type * as LeanHeap from '../../src/app/lean-heap.ts';
import type * as SystemClock from '../../src/app/system-clock.ts';
import type * as Aws from '../../src/aws/index.ts';
import type * as Events from '../../src/domain/events/index.ts';
import type * as Store from '../../src/store/index.ts';
import type * as Watchers from '../../src/watchers/index.ts';

/** `live-accounts URL DIST REGION ACCOUNT…`: reads all that they have as the terminal app does, with what is installed, and tells the cost. */
const [sandboxUrl = '', dist = '', region = '', ...ids] = process.argv.slice(2);
const installed = async <T>(module: string): Promise<T> => (await import(`${dist}/src/${module}.js`)) as T;
const { leanHeap } = await installed<typeof LeanHeap>('app/lean-heap');
const { systemClock: clock } = await installed<typeof SystemClock>('app/system-clock');
const { createAws, createCallMeter } = await installed<typeof Aws>('aws/index');
const { stamped } = await installed<typeof Events>('domain/events/index');
const { createAppStore } = await installed<typeof Store>('store/index');
const { liveExecutions } = await installed<typeof Watchers>('watchers/index');

leanHeap();
const meter = createCallMeter({ clock });
const accounts = ids.map((id) => ({ id, alias: null, region }));
const aws = createAws({ accounts, sandboxUrl, defaultRegion: region, toolVersion: '0', env: {}, clock, meter });
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
      if (answered.size < accounts.length) return;
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
console.log(JSON.stringify({ ms, calls, size, peak: process.resourceUsage().maxRSS * 1024 }));
aws.close();
