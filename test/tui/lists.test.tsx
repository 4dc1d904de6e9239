import { afterEach, describe, expect, test } from 'vitest';
import { createSorted, sortKey } from '../../tui/shell/sort.ts';
import { toYaml } from '../../tui/shell/to-yaml.ts';
import type { Row } from '../../tui/shell/screen.ts';
import { parse } from 'yaml';
import { APPLY_EVENTS, DRIFT_EVENTS, PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS, NOW, SHARES, shareRow, event } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const EVENTS = [...BOARD_EVENTS, ...PLAN_EVENTS];
const row = (id: string, cell: string, more: Partial<Row> = {}): Row => ({
  id,
  parent: null,
  depth: 0,
  cells: [id, cell],
  search: id,
  ...more,
});

describe('the order of a list', () => {
  test('is by size for numbers and durations, and what is empty comes last either way', () => {
    const sorted = createSorted();
    const rows = [row('a', '10'), row('b', '9'), row('c', '-'), row('d', '1h 5m'), row('e', '50s left')];
    const ids = (descending: boolean) => Array.from(sorted(rows, { column: 1, descending }, NOW), ({ id }) => id);
    expect(ids(false)).toEqual(['b', 'a', 'e', 'd', 'c']);
    expect(ids(true)).toEqual(['d', 'e', 'a', 'b', 'c']);
    expect(sortKey('2026-11-21 20:11')).toBe('2026-11-21 20:11');
    expect(sortKey('✓ Succeeded')).toBe('succeeded');
    expect(sortKey('-5 delete')).toBe(-5);
  });

  test('leaves a tree a tree: siblings are ordered among themselves', () => {
    const sorted = createSorted();
    const leaf = { depth: 1, parent: 'p' };
    const rows = [row('p', 'z'), row('p2', '3', leaf), row('p1', '4', leaf), row('q', 'a'), row('q1', '1', leaf)];
    expect(Array.from(sorted(rows, { column: 1, descending: false }, NOW), ({ id }) => id)).toEqual([
      'q',
      'q1',
      'p',
      'p2',
      'p1',
    ]);
  });

  test('follows rows that change, and asks only those', () => {
    const sorted = createSorted();
    const order = { column: 1, descending: false };
    let asked = 0;
    const counted = (id: string, cell: string): Row => ({
      ...row(id, cell),
      get cells() {
        asked += 1;
        return [id, cell];
      },
    });
    const rows = Array.from({ length: 1000 }, (_, index) => counted(`r${index}`, String(index)));
    sorted(rows, order, NOW);
    asked = 0;
    const next = rows.with(999, counted('r999', '-1'));
    expect(sorted(next, order, NOW).at(0)?.id).toBe('r999');
    expect(asked).toBe(1);
  });

  test('is chosen by column, shown by an arrow, and turned round', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'o', '1');
    expect(tui.text()).toContain('↑SHARE');
    const order = () =>
      [...tui.text().matchAll(/^[▌ ] (churn-readers|churn|fraud|org-lineage) +ml-prod/gm)].map(([, name]) => name);
    expect(order()).toEqual(['churn', 'churn-readers', 'fraud', 'org-lineage']);
    await tui.press('=');
    expect(tui.text()).toContain('↓SHARE');
    expect(order()).toEqual(['org-lineage', 'fraud', 'churn-readers', 'churn']);
    await tui.press('>');
    expect(tui.text()).toContain('↑OWNER');
    await tui.press('<', '<');
    expect(tui.text()).toContain('in the order of the screen');
  });
});

describe('columns', () => {
  test('are chosen in place; the first one stays', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'C', '2');
    expect(tui.text()).not.toMatch(/SHARE +OWNER/);
    expect(tui.text()).toContain('Columns');
    await tui.press('1');
    expect(tui.text()).toContain('names the row');
    await tui.press('esc', 'C', '7');
    expect(tui.text()).toMatch(/SHARE .*VERIFIED BY +OWNER/);
  });
});

describe('marks', () => {
  test('are set one by one, as a range and all at once; Esc takes them away before the filter', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'g', 'space');
    expect(tui.text()).toMatch(/^ ◉fraud/m);
    expect(tui.text()).toContain('1 marked');
    await tui.press('j', 'V');
    expect(tui.text()).toContain('3 marked');
    await tui.press('*');
    expect(tui.text()).toContain('4 marked');
    await tui.press('/', ...'fraud', 'enter', 'esc');
    expect(tui.text()).not.toContain('marked');
    expect(tui.text()).toContain('/fraud');
    await tui.press('esc');
    expect(tui.text()).toContain('org-lineage');
  });

  test('an action for many asks once, names all, skips with the reason, and does each', async () => {
    const second = shareRow({
      ...SHARES[0]!,
      share: 'second',
      shareArn: 'arn:aws:ram:us-east-1:111122223333:resource-share/2',
    });
    const tui = await mountTui({ events: [...EVENTS, event({ type: 'share.listed', row: second })] });
    await tui.press('2', '*', 'a');
    expect(tui.text()).toContain('accept the invitation: 2 of 5 marked');
    expect(tui.text()).toContain('second → analytics');
    expect(tui.text()).toContain('skipped: fraud → research: the invitation has expired');
    await tui.press('y');
    await tui.idle();
    expect(tui.done.filter((line) => line.includes('invitations accept'))).toHaveLength(2);
    expect(tui.text()).toContain('all 2 done');
    expect(tui.text()).toContain('3 marked');
  });

  test('from five on the number has to be typed', async () => {
    const more = Array.from({ length: 4 }, (_, index) =>
      event({
        type: 'share.listed',
        row: shareRow({
          ...SHARES[0]!,
          share: `s${index}`,
          shareArn: `arn:aws:ram:us-east-1:111122223333:resource-share/${index}`,
        }),
      }),
    );
    const tui = await mountTui({ events: [...EVENTS, ...more] });
    await tui.press('2', '*', 'r');
    expect(tui.text()).toContain('type 5 and press Enter');
    await tui.press('y', 'enter');
    expect(tui.done).toEqual([]);
    await tui.press('backspace', '5', 'enter');
    await tui.idle();
    expect(tui.done.filter((line) => line.includes('invitations reject'))).toHaveLength(5);
  });

  test('what is for one row says so', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('3', 'j', 'space', 's');
    expect(tui.text()).toContain('one row at a time');
  });
});

describe('a row', () => {
  test('is shown as JSON, as YAML, and as its screen tells it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'j', 'J');
    expect(tui.text()).toContain('JSON of churn → analytics');
    expect(tui.text()).toContain('"permission": "execute"');
    await tui.press('J');
    expect(tui.text()).toMatch(/^ *permission: execute/m);
    await tui.press('J');
    expect(tui.text()).toContain('we hold it');
    await tui.press('J', 'esc', 'enter');
    expect(tui.text()).toContain('we hold it');
  });

  test('goes to the clipboard: its name at once, everything else by choice', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'j', 'Y');
    expect(tui.copied).toEqual([SHARES[0]!.shareArn]);
    await tui.press('y', '3');
    expect(JSON.parse(tui.copied[1]!)).toMatchObject({ share: 'churn' });
    await tui.press('y');
    expect(tui.text()).toContain('STAGE');
    expect(tui.text()).toContain('YAML');
  });

  test('leads to what it has to do with, and back again', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'j', 'f');
    expect(tui.text()).toContain('pipeline churn-train and its executions');
    expect(tui.text()).toContain('stack ml-prod');
    await tui.press('1');
    expect(tui.text()).toContain('[1 Stacks]');
    expect(tui.text()).toMatch(/▌ +▾ ml-prod/);
    expect(tui.text()).toContain('Shares ›');
    await tui.press('[');
    expect(tui.text()).toContain('[2 Shares]');
    expect(tui.text()).toMatch(/▌ churn /);
    await tui.press(']');
    expect(tui.text()).toContain('[1 Stacks]');
  });
});

test('plain data as YAML reads back as what it was', () => {
  const data = {
    plain: 'word',
    number: 12,
    none: null,
    yes: 'yes',
    arn: 'arn:aws:iam::111122223333:role/x',
    account: '111122223333',
    empty: [],
    nothing: {},
    text: 'two\nlines: "quoted" #no',
    list: [{ a: 1, b: [1, 2] }, 'x', [3]],
  };
  expect(parse(toYaml(data))).toEqual(data);
});

describe('a line of the plan', () => {
  test('leads to its share, its stack and its line of the manifest', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('j', 'j', 'j', 'j', 'f');
    expect(tui.text()).toContain('share churn with analytics');
    expect(tui.text()).toContain('stack ml-prod');
    expect(tui.text()).toContain('line 12 of the manifest');
    await tui.press('3');
    expect(tui.quits).toEqual(['edit 12']);
  });

  test('is never shown as data with its secrets', async () => {
    const tui = await mountTui({ events: EVENTS, rows: 60 });
    await tui.press('j', 'j', 'j', 'j', 'J');
    expect(tui.text()).toContain('"webhook_token"');
    expect(tui.text()).not.toContain('hunter');
    await tui.press('esc', 'k', 'J');
    expect(tui.text()).not.toContain('hunter');
    await tui.press('esc', ':', ...'copy json', 'enter');
    expect(tui.copied.join()).not.toContain('hunter');
    await tui.press(':', ...'export json', 'enter');
    expect([...tui.files.values()].join()).not.toContain('hunter');
    expect([...tui.files.values()].join()).toContain('aws_ram_resource_share');
  });

  test('leads to its line of the manifest, also when that is all there is', async () => {
    const tui = await mountTui({ events: DRIFT_EVENTS });
    await tui.press(':', ...'filter drift', 'enter', 'G', 'f');
    expect(tui.text()).toContain('line 12 of the manifest');
    expect(tui.text()).not.toContain('nothing else is known');
  });

  test('is exported with how far its apply has come', async () => {
    const tui = await mountTui({ events: [...EVENTS, ...APPLY_EVENTS] });
    await tui.press(':', ...'export json', 'enter');
    const exported = JSON.parse([...tui.files.values()].join()) as readonly { readonly resources?: object }[];
    const resources = exported.flatMap((one) => Object.values(one.resources ?? {}));
    expect(resources).toContainEqual(expect.objectContaining({ status: 'applying', action: 'replace' }));
  });
});
