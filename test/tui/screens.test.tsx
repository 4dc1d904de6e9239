import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { SCREENS } from '../../tui/screens/index.ts';
import {
  APPLIED_EVENTS,
  APPLY_EVENTS,
  CHANGES,
  DRIFT_EVENTS,
  FAILED_APPLY_EVENTS,
  PLAN_EVENTS,
} from './fixture/runs.ts';
import { BOARD_EVENTS, DETAIL_EVENTS, FAILED, NOW, SHARES } from './fixture/world.ts';
import { TROUBLE_EVENTS } from './fixture/trouble.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;
const EVERYTHING = [...BOARD_EVENTS, ...DETAIL_EVENTS, ...PLAN_EVENTS];

/** What to press first, and what has happened. */
const PICTURES: Readonly<Record<string, { readonly keys: readonly string[]; readonly events?: readonly AppEvent[] }>> =
  {
    overview: { keys: ['0'], events: [...EVERYTHING, ...TROUBLE_EVENTS] },
    'overview account': {
      keys: ['0', '/', ...'@ml-prod', 'enter', 'enter'],
      events: [...EVERYTHING, ...TROUBLE_EVENTS],
    },
    stacks: { keys: ['1'] },
    'stacks change': { keys: ['1', 'j', 'j', 'j', 'j', 'enter'] },
    'stacks approve': { keys: ['1', 'a'] },
    'stacks applying': { keys: ['1'], events: [...EVERYTHING, ...APPLY_EVENTS] },
    'stacks failed': { keys: ['1', 'enter'], events: [...PLAN_EVENTS, ...APPLY_EVENTS, ...FAILED_APPLY_EVENTS] },
    'stacks next wave': { keys: ['1'], events: [...PLAN_EVENTS, ...APPLY_EVENTS, ...APPLIED_EVENTS] },
    'stacks drift': { keys: ['1'], events: DRIFT_EVENTS },
    'stacks empty': { keys: ['1'], events: [] },
    shares: { keys: ['2', 'j'] },
    'shares detail': { keys: ['2', 'j', 'enter'] },
    executions: { keys: ['3'] },
    'executions detail': { keys: ['3', '/', ...'k7s2', 'enter', 'j', 'enter'] },
    'executions start': { keys: ['3', 's', 'down'] },
    journal: { keys: ['4'] },
    'journal detail': { keys: ['4', 'enter'] },
    help: { keys: ['?'] },
    palette: { keys: [':', 'p', 'l'] },
    'palette arguments': { keys: [':', ...'columns '] },
    'shares json': { keys: ['2', 'j', 'J'] },
    'shares marked': { keys: ['2', 'space', 'j', 'V', 'o', '5'] },
    'shares copy': { keys: ['2', 'j', 'y'] },
    messages: { keys: ['m'], events: [...EVERYTHING, ...TROUBLE_EVENTS] },
  };

const PARAMETERS = [
  { name: 'epochs', type: 'Integer', default: '20' },
  { name: 'input', type: 'String', default: null },
];

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  test.each(Object.keys(PICTURES))('%s', async (name) => {
    const { keys, events = EVERYTHING } = PICTURES[name]!;
    const tui = await mountTui({ columns, rows, events, parameters: PARAMETERS });
    await tui.press(...keys);
    const text = tui.text();
    await expect(text + '\n').toMatchFileSnapshot(`__screens__/${name.replaceAll(' ', '-')}-${columns}x${rows}.txt`);
    expect(text.split('\n')).toHaveLength(rows);
  });
});

test('every screen has a folder and a line in the registry', () => {
  const folder = fileURLToPath(new URL('../../tui/screens', import.meta.url));
  const folders = globSync('*/index.ts', { cwd: folder }).map((file) => dirname(file));
  expect([...folders].sort()).toEqual(SCREENS.map(({ id }) => id).sort());
  for (const name of folders) expect(globSync(join(name, 'rows.ts'), { cwd: folder })).toHaveLength(1);
});

test('a lone cursor row of every list has its detail or is a heading', async () => {
  const tui = await mountTui({ events: EVERYTHING });
  for (const key of ['1', '2', '3', '4']) {
    await tui.press(key);
    for (let row = 0; row < 12; row++) {
      await tui.press('j');
      expect(tui.text()).not.toContain('it is gone');
    }
  }
});

describe('stacks', () => {
  test('what is risky stands above what is not', async () => {
    const tui = await mountTui({ events: PLAN_EVENTS });
    const at = (text: string): number => tui.text().indexOf(text);
    expect(at('! aws_ram_resource_share')).toBeLessThan(at('+ aws_ram_principal_association'));
    expect(at('ml-prod')).toBeLessThan(at('research    '));
  });

  test('a secret is masked by its name although the plan does not mark it', async () => {
    const tui = await mountTui({ events: PLAN_EVENTS });
    await tui.press('j', 'j', 'j', 'j', 'enter');
    expect(tui.text()).toContain('webhook_token');
    expect(tui.text()).toContain('(sensitive)');
    expect(tui.text()).not.toContain('hunter');
    expect(tui.text()).toContain('forces the replacement');
  });

  test('what is only imported has a mark, its own word, and is counted', async () => {
    const imported = {
      ...CHANGES[1]!,
      action: 'no-op' as const,
      address: 'aws_ram_resource_share.kept',
      importing: 'arn:aws:ram:us-east-1:111122223333:resource-share/kept',
      replacePaths: [],
    };
    const summary = { create: 0, update: 0, replace: 0, delete: 0, import: 1 };
    const events = PLAN_EVENTS.map((one) =>
      one.type === 'stack.planned' && one.stack === 'ml-prod' ? { ...one, summary, changes: [imported] } : one,
    );
    const tui = await mountTui({ events });
    expect(tui.text()).toMatch(/= aws_ram_resource_share\.kept +import /);
    expect(tui.text()).toContain('=1 import');
    expect(tui.text()).not.toContain('no-op');
  });

  test('approving asks with what is exposed, and applies exactly that bundle', async () => {
    const tui = await mountTui({ events: PLAN_EVENTS });
    await tui.press('a');
    expect(tui.text()).toContain('gains execute (10 actions)');
    expect(tui.text()).toContain("bill in the owner's account");
    await tui.press('enter');
    expect(tui.done).toEqual([]);
    await tui.press('y');
    expect(tui.done.at(-1)).toMatch(/^apply .*runs\/20261121T201134Z-7f3a$/);
    expect(tui.text()).toContain('$ sagelane apply --bundle');
  });

  test('a Studio domain that would be lost must be typed', async () => {
    const domain = {
      ...CHANGES[1]!,
      address: 'aws_sagemaker_domain.studio',
      type: 'aws_sagemaker_domain',
      before: { domain_name: 'research-studio' },
    };
    const events = PLAN_EVENTS.map((one) =>
      one.type === 'stack.planned' && one.stack === 'ml-prod' ? { ...one, changes: [domain] } : one,
    );
    const tui = await mountTui({ events });
    await tui.press('a', 'y', 'enter');
    expect(tui.done).toEqual([]);
    await tui.press('ctrl+c');
    tui.quits.length = 0;
    await tui.press('a', ...'research-studio', 'enter');
    expect(tui.done.at(-1)).toContain('--destroy-domain research-studio');
  });

  test('at 80 columns the type of a resource is whole, and what took no time yet takes no room', async () => {
    const tui = await mountTui({ events: PLAN_EVENTS, columns: 80, rows: 24 });
    expect(tui.text()).toMatch(/- aws_ram_principal_association\.churn\S*… delete +churn\/research$/m);
    expect(tui.text()).not.toContain('TOOK');
    await tui.happen(APPLY_EVENTS);
    expect(tui.text()).toMatch(/- aws_ram_principal_association\.churn\S*… ✓ applied +4s +churn\/research$/m);
  });

  test('a read-only account is not applied to, and says why', async () => {
    const tui = await mountTui({
      events: PLAN_EVENTS,
      readOnly: (id) => (id === '111122223333' ? 'ml-prod is protected: open with --write' : null),
    });
    await tui.press('a');
    expect(tui.text()).toContain('ml-prod is protected: open with --write');
    expect(tui.text()).toContain('ml-prod (read-only)');
    expect(tui.state.asked).toEqual([]);
  });

  test('an apply shows each resource with its time, and x interrupts it once', async () => {
    const tui = await mountTui({ events: [...PLAN_EVENTS, ...APPLY_EVENTS] });
    tui.state.running = '20261121T201158Z-9c02';
    await tui.press('1');
    expect(tui.text()).toMatch(/✓ applied +4s/);
    expect(tui.text()).toMatch(/● applying +18s/);
    expect(tui.text()).toMatch(/applying ━+╌+ 1\/4/);
    await tui.press('x');
    expect(tui.done).toEqual(['interrupt']);
    expect(tui.text()).toContain('interrupted once');
  });

  test('the end of an apply offers the next wave', async () => {
    const tui = await mountTui({ events: [...PLAN_EVENTS, ...APPLY_EVENTS, ...APPLIED_EVENTS] });
    expect(tui.text()).toContain('next wave: analytics-acceptance');
    await tui.press('p');
    expect(tui.done).toEqual(['sagelane plan']);
  });

  test('the end of a destroy says what is gone, and nothing of shares', async () => {
    const summary = { create: 0, update: 0, replace: 0, delete: 4 };
    const ended = APPLIED_EVENTS.map((one) => (one.type === 'stack.applied' ? { ...one, summary } : one));
    const planned = PLAN_EVENTS.filter((one) => one.type !== 'stack.deferred');
    const tui = await mountTui({ events: [...planned, ...APPLY_EVENTS, ...ended] });
    expect(tui.text()).toContain('✓ destroyed 4 resources are gone');
    expect(tui.text()).not.toContain('what becomes of the shares');
  });

  test('one that failed says where, with construct and line of the manifest, and offers no wave', async () => {
    const tui = await mountTui({ events: [...PLAN_EVENTS, ...APPLY_EVENTS, ...FAILED_APPLY_EVENTS] });
    expect(tui.text()).toContain('the apply failed in ml-prod');
    expect(tui.text()).not.toContain('next wave');
    await tui.press('enter');
    for (const text of ['UnknownResourceException', '/project/sagelane.yaml:20:5', 'construct ml-prod/churn/share'])
      expect(tui.text().replace(/\n */g, ' ')).toContain(text);
  });

  test('without a manifest it says what to do, and the other screens work', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS, manifestFile: null });
    expect(tui.text()).toContain('sagelane init');
    await tui.press('p');
    expect(tui.text()).toContain('there is no manifest here');
    await tui.press('2');
    expect(tui.text()).toContain('churn-readers');
  });
});

describe('shares', () => {
  test('accepting runs the command as the consumer and shows its line', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS });
    await tui.press('2', 'j', 'a');
    expect(tui.done[0]).toMatch(/^sagelane invitations accept arn:.* --account 444455556666$/);
    expect(tui.text()).toContain('$ sagelane invitations accept');
  });

  test('the invitation of an account we do not hold cannot be accepted, and it says so', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS, held: ['111122223333'] });
    await tui.press('2', 'j', 'a');
    expect(tui.done).toEqual([]);
    expect(tui.text()).toContain('we do not hold the consumer 444455556666 here');
  });

  test('the same key pressed again never hits another row that moved up', async () => {
    const tui = await mountTui({
      events: BOARD_EVENTS.filter((one) => one.type !== 'share.listed' || one.row.trouble === null),
    });
    await tui.press('2', 'a');
    const [invited] = SHARES;
    await tui.happen([{ type: 'share.listed', at: NOW.toISOString(), row: { ...invited!, stage: 'verified' } }]);
    expect(tui.text()).toMatch(/▌ churn +ml-prod +analytics/);
    await tui.press('a');
    expect(tui.text()).toContain('it is accepted already');
  });

  test('rejecting asks first, and n is no', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS });
    await tui.press('2', 'j', 'r');
    expect(tui.text()).toContain('cannot be accepted later');
    await tui.press('n');
    expect(tui.done).toEqual([]);
    expect(tui.text()).toContain('declined');
  });

  test('an expired one is invited again by its owner', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS });
    await tui.press('2', 'i', 'y');
    expect(tui.done[0]).toContain('shares reinvite');
  });
});

describe('executions', () => {
  test('a read share does not start anything, and says whose it is', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS, held: ['777788889999'] });
    await tui.press('3', 's');
    expect(tui.text()).toContain('research has a read share');
    expect(tui.done).toEqual([]);
  });

  test('starting fills in the declared parameters and names who pays', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS, parameters: PARAMETERS });
    await tui.press('3', 's', 'down', 'enter');
    expect(tui.text()).toContain('input has no default: it needs a value');
    await tui.press(...'s3://x', 'up', 'backspace', 'x', 'enter');
    expect(tui.text()).toContain('epochs must be a whole number, not 2x');
    await tui.press('backspace', '5', 'enter');
    expect(tui.text()).toContain('it runs and bills in');
    await tui.press('y');
    expect(tui.done[0]).toContain('--parameter epochs=25 --parameter input=s3://x');
  });

  test('a consumer that has not accepted cannot start; when it has, it is said that the owner pays', async () => {
    const tui = await mountTui({ events: BOARD_EVENTS, held: ['444455556666'] });
    await tui.press('3', 's');
    expect(tui.text()).toContain('analytics has not accepted share churn yet');
    const [invited] = SHARES;
    await tui.happen([{ type: 'share.listed', at: NOW.toISOString(), row: { ...invited!, stage: 'accepted' } }]);
    await tui.press('s', 'enter');
    expect(tui.text()).toContain("the owner's account, 111122223333, not in yours");
  });

  test('an opened one is watched, and shows attempts, reason and what was not reached', async () => {
    const tui = await mountTui({ events: [...BOARD_EVENTS, ...DETAIL_EVENTS] });
    await tui.press('3', '/', ...'k7s2', 'enter', 'j', 'enter');
    expect(tui.topics.at(-1)).toEqual({ kind: 'execution', executionArn: FAILED.arn, account: '111122223333' });
    for (const text of ['3 attempts', 'Data download failed', 'not reached evaluate', 'epochs', '━'])
      expect(tui.text()).toContain(text);
    await tui.press('r');
    expect(tui.text()).toContain('retry execution k7s2mzq81vbn');
  });
});
