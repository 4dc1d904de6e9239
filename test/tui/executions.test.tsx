import { afterEach, expect, test, vi } from 'vitest';
import { gridOf } from '../../src/domain/execution-grid.ts';
import type { Execution } from '../../src/domain/execution.ts';
import type { AppEvent, EventBody } from '../../src/domain/events/index.ts';
import { Table } from '../../src/store/table.ts';
import { manyExecutions } from './fixture/many.ts';
import { mountTui, unmountAll } from './harness.tsx';
import { BOARD_EVENTS, DETAIL_EVENTS, FAILED, NOW } from './fixture/world.ts';

afterEach(unmountAll);

const at = NOW.toISOString();
const event = (body: EventBody): AppEvent => ({ ...body, at }) as AppEvent;

const LONG = `s3://churn-features/${'very-long-prefix/'.repeat(20)}data.parquet`;

const many = (count: number): readonly AppEvent[] =>
  Array.from({ length: count }, (_, index): AppEvent => {
    const execution: Execution = {
      ...FAILED,
      arn: `${FAILED.pipelineArn}/execution/run${String(index).padStart(9, '0')}`,
      startedAt: new Date(NOW.getTime() - (index + 1) * 3_600_000).toISOString(),
    };
    return event({ type: 'execution.listed', execution });
  });

test('times are absolute, and relative beside (amazon-sagemaker-feedback #81)', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...DETAIL_EVENTS] });
  await tui.press('3');
  expect(tui.text()).toContain('11-21 17:01:34');
  await tui.press('/', ...'k7s2', 'enter', 'j', 'enter');
  expect(tui.text()).toMatch(/started\s+2026-11-21 17:01:34 UTC, \S+ \S+ ago/);
});

test('runs are found by their parameters, and stand beside them in columns (amazon-sagemaker-feedback #81)', async () => {
  const grid = gridOf(FAILED.pipelineArn, FAILED.pipeline, [
    { execution: FAILED, steps: [], parameters: [{ name: 'marketplace', value: 'DE' }] },
  ]);
  const tui = await mountTui({ events: [...BOARD_EVENTS, event({ type: 'execution.grid-listed', grid })], rows: 60 });
  await tui.press('3', '/', ...'marketplace=de', 'enter');
  expect(tui.text()).toContain('k7s2mzq81vbn');
  expect(tui.text()).not.toContain('z9c4wtr70xay');
  await tui.press('enter');
  expect(tui.text()).toContain('Runs by parameters');
  expect(tui.text()).toMatch(/k7s2mzq81vbn\s+DE/);
});

test('a list has no pages: the five-hundredth run is reached, found and opened like the first (amazon-sagemaker-feedback #81, #211)', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...many(500)] });
  await tui.press('3', '/', ...'run000000499', 'enter', 'j', 'enter');
  expect(tui.text()).toContain('run000000499');
});

test('a filter may choose several statuses at once (amazon-sagemaker-feedback #211)', async () => {
  const tui = await mountTui({ events: BOARD_EVENTS, columns: 80, rows: 24 });
  await tui.press('3', '/', ...'/failed|stopped/', 'enter');
  expect(tui.text()).toContain('✗ Failed');
  expect(tui.text()).toContain('■ Stopped');
  expect(tui.text()).not.toContain('✓ Succeeded');
});

test('who comes back from an execution stands where he was, in the same filtered list (amazon-sagemaker-feedback #147)', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...many(200)] });
  await tui.press('3', '/', ...'run0000001', 'enter', 'pagedown', 'pagedown');
  const before = tui.text();
  await tui.press('enter', 'esc');
  expect(tui.text()).toBe(before);
});

test('a filtered list is a line that can be sent to somebody, and opens as the same list (amazon-sagemaker-feedback #148)', async () => {
  const sent = await mountTui({ events: BOARD_EVENTS, start: 'executions /stopped' });
  expect(sent.text()).toContain('[3 Executions]');
  expect(sent.text()).toContain('/stopped');
  expect(sent.text()).toContain('■ Stopped');
  expect(sent.text()).not.toContain('✗ Failed');
});

test('a long parameter is copied whole (amazon-sagemaker-feedback #151)', async () => {
  const detail = { execution: FAILED, steps: [], parameters: [{ name: 'input', value: LONG }], pending: [] };
  const tui = await mountTui({ events: [...BOARD_EVENTS, event({ type: 'execution.described', detail })] });
  await tui.press('3', '/', ...'k7s2', 'enter', 'j', 'y');
  await tui.press('3');
  expect(tui.copied.join('\n')).toContain(LONG);
});

test('an account that fails is named above the list with its age and what to do; the others stay', async () => {
  const reach = {
    account: '777788889999',
    alias: 'research',
    region: 'us-east-1',
    status: 'unreadable' as const,
    problems: [{ code: 'ExpiredTokenException', what: 'they have expired', fix: 'aws sso login --profile research' }],
    passing: false,
  };
  const answered = { ...reach, status: 'answered' as const, problems: [] };
  const earlier = new Date(NOW.getTime() - 180_000).toISOString();
  const tui = await mountTui({
    events: [
      ...BOARD_EVENTS,
      { type: 'account.answered', at: earlier, reach: answered },
      event({ type: 'account.unreadable', reach }),
    ],
  });
  await tui.press('3');
  expect(tui.text()).toContain('research read 3m ago: ExpiredTokenException: aws sso login --profile research');
  expect(tui.text()).toContain('churn-train');
  await tui.happen([event({ type: 'account.answered', reach: answered })]);
  expect(tui.text()).not.toContain('ExpiredTokenException');
});

test('what changed since somebody left is marked and counted', async () => {
  const running = { ...FAILED, status: 'Executing', endedAt: null };
  const tui = await mountTui({
    events: [
      event({ type: 'history.opened', file: '/x', leftAt: new Date(NOW.getTime() - 7_200_000).toISOString() }),
      event({ type: 'execution.remembered', execution: running, seenAt: at, leftAs: 'Executing' }),
      event({ type: 'execution.listed', execution: FAILED }),
    ],
    columns: 120,
  });
  await tui.press('3');
  expect(tui.text()).toContain('1 changed since you left 2h ago');
});

test('an empty list is called empty when all of every account was read, not before', async () => {
  const reachOf = (account: string, region: string) =>
    ({ account, alias: null, region, status: 'answered', problems: [], passing: false }) as const;
  const denied = { code: 'AccessDeniedException', what: 'no' };
  const partly = { ...reachOf('777788889999', 'eu-west-1'), status: 'partly' as const, problems: [denied] };
  const answered = ['111122223333', '444455556666', '777788889999'].map((account) =>
    event({ type: 'account.answered', reach: reachOf(account, 'us-east-1') }),
  );
  const tui = await mountTui({ events: answered.slice(0, 1) });
  await tui.press('3');
  expect(tui.text()).toContain('Not everything of analytics, research was read');
  await tui.happen([...answered.slice(1), event({ type: 'account.unreadable', reach: partly })]);
  expect(tui.text()).toContain('Not everything of research was read');
  expect(tui.text()).not.toContain('No pipelines');
  await tui.happen([event({ type: 'account.answered', reach: reachOf('777788889999', 'eu-west-1') })]);
  expect(tui.text()).toContain('No pipelines');
});

test('replayed events give the same screen', async () => {
  const events = [...BOARD_EVENTS, ...DETAIL_EVENTS, ...many(30)];
  const [first, second] = [await mountTui({ events }), await mountTui()];
  await first.press('3');
  for (const one of events) await second.happen([one]);
  await second.press('3');
  expect(second.text()).toBe(first.text());
});

test('a key looks at the rows that are seen, not at every execution', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...[...manyExecutions(2000)].flat()] });
  await tui.press('3', 'j');
  let read = 0;
  const { values } = Table.prototype;
  const counted = vi.spyOn(Table.prototype, 'values').mockImplementation(function* (
    this: Table<unknown, unknown>,
  ): MapIterator<unknown> {
    for (const value of values.call(this)) {
      read += 1;
      yield value;
    }
    return undefined;
  });
  await tui.press('j', 'j', 'j', 'k');
  counted.mockRestore();
  expect(read).toBeLessThan(100);
});
