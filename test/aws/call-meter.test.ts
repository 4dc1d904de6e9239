import { expect, test } from 'vitest';
import { createCallMeter } from '../../src/aws/call-meter.ts';
import { ManualClock } from '../watchers/manual-clock.ts';

const read = { account: '111122223333', region: 'us-east-1', service: 'sagemaker', operation: 'ListPipelines' };

test('reads beyond the budget of a minute wait for room; other services, other Regions and what writes do not', async () => {
  const clock = new ManualClock();
  const waits: number[] = [];
  const meter = createCallMeter({ clock, perMinute: 2, onWait: (_usage, ms) => void waits.push(ms) });
  await meter.admit(read);
  await meter.admit(read);
  let admitted = false;
  const third = meter.admit(read).then(() => (admitted = true));
  await meter.admit({ ...read, service: 'ram' });
  await meter.admit({ ...read, region: 'eu-west-1' });
  await meter.admit({ ...read, operation: 'StartPipelineExecution' });
  await clock.asleep();
  expect(admitted).toBe(false);
  expect(waits).toEqual([60_000]);
  expect(meter.usage('111122223333')).toMatchObject([
    { service: 'sagemaker', made: 2, allowed: 2, total: 3, throttled: 0 },
    { service: 'ram', made: 1 },
    { region: 'eu-west-1', service: 'sagemaker', made: 1 },
  ]);
  clock.jump(60_000);
  await third;
  expect(meter.usage()[0]).toMatchObject({ made: 1, total: 4 });
});

test('a clock that is set back holds nobody up', async () => {
  const clock = new ManualClock();
  const meter = createCallMeter({ clock, perMinute: 2 });
  await meter.admit(read);
  await meter.admit(read);
  clock.jump(-600_000);
  await meter.admit(read);
  expect(meter.usage()).toMatchObject([{ made: 1, total: 3 }]);
});

test('what the SDK tried again counts, and so does what AWS refused as too much', async () => {
  const meter = createCallMeter({ clock: new ManualClock() });
  await meter.admit(read);
  meter.ended(read, { tries: 3, throttled: true });
  expect(meter.usage()).toMatchObject([{ made: 3, total: 3, throttled: 1 }]);
});
