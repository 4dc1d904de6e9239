import { afterEach, describe, expect, test } from 'vitest';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS, event, execution, at, SHARES } from './fixture/world.ts';
import { TROUBLE_EVENTS } from './fixture/trouble.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const EVENTS = [...BOARD_EVENTS, ...PLAN_EVENTS, ...TROUBLE_EVENTS];

describe('the overview', () => {
  test('is opened first where there is no manifest, and behind the stacks where there is one', async () => {
    expect((await mountTui({ ports: { hasManifest: false } })).text()).toContain('[0 Overview]');
    expect((await mountTui({ ports: { hasManifest: true } })).text()).toContain('[1 Stacks]');
  });

  test('puts accounts that need somebody above those that do not, with why and what to do', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('0', 'j');
    const text = tui.text();
    expect(text.indexOf('research 777788889999')).toBeLessThan(text.indexOf('analytics 444455556666'));
    expect(text).toContain('aws sso login --profile research, then R');
    expect(text).toMatch(/churn with analytics +accept it\? +10h 58m left/);
    expect(text).toMatch(/96\/100/);
  });

  test('leads to where a need is dealt with, and back', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('0', '/', ...'"accept it"', 'enter', 'j', 'enter');
    expect(tui.text()).toContain('[2 Shares]');
    expect(tui.text()).toMatch(/▌ churn +ml-prod +analytics/);
    await tui.press('[');
    expect(tui.text()).toContain('[0 Overview]');
    expect(tui.text()).toContain('/"accept it"');
  });

  test('counts a pipeline as failing as long as its newest execution failed', async () => {
    const failed = execution({
      id: 'f00000000001',
      pipeline: 'churn-score',
      status: 'Failed',
      startedAt: at(60),
      endedAt: at(30),
    });
    const tui = await mountTui({ events: [...BOARD_EVENTS, event({ type: 'execution.listed', execution: failed })] });
    await tui.press('0');
    expect(tui.text()).toMatch(/churn-score: f00000000001 +failed last +30m ago/);
    const better = execution({ id: 'f00000000002', pipeline: 'churn-score', startedAt: at(20), endedAt: at(10) });
    await tui.happen([event({ type: 'execution.listed', execution: better })]);
    expect(tui.text()).not.toContain('failed last');
  });

  test('says so when nothing needs anybody', async () => {
    const tui = await mountTui({ events: [event({ type: 'share.listed', row: SHARES[1]! })] });
    await tui.press('0');
    expect(tui.text()).toContain('nothing needs anybody');
    expect(tui.text()).toMatch(/ml-prod 111122223333 +✓ nothing/);
  });
});

describe('tabs', () => {
  test('are shortened where there is no room, and each keeps its key', async () => {
    const tui = await mountTui({ events: EVENTS, columns: 60, rows: 20 });
    const tabs = tui.text().split('\n')[1] ?? '';
    expect(tabs).toContain('[1 Stacks]');
    for (const key of ['0', '2', '3', '4', '5', '6', '7']) expect(tabs).toMatch(new RegExp(` ${key}( |$)`));
  });
});

test('what was read long ago is called stale', async () => {
  const tui = await mountTui({
    events: [...EVENTS, event({ type: 'shares.listed', count: 4, partial: false, regions: ['us-east-1'] }, 1)],
  });
  await tui.press('2');
  expect(tui.text()).toContain('read 1m ago');
  await tui.happen([event({ type: 'shares.listed', count: 4, partial: false, regions: ['us-east-1'] }, 30)]);
  expect(tui.text()).toContain('▲ stale: read 30m ago');
});
