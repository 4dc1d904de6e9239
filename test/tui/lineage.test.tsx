import { afterEach, describe, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { BEGINNING_EVENTS, entityArn, GRAPH, LINEAGE_EVENTS } from './fixture/lineage.ts';
import { BOARD_EVENTS, DETAIL_EVENTS, event, FAILED, OWNER } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** What to press first, and what has happened. */
const PICTURES: Readonly<Record<string, { readonly keys: readonly string[]; readonly events?: readonly AppEvent[] }>> =
  {
    lineage: { keys: ['5', 'j', 'j'] },
    'lineage detail': { keys: ['5', 'j', 'j', 'enter'] },
    'lineage gap': { keys: ['5', '/', ...'not shared', 'enter', 'G', 'enter'] },
    'lineage group': { keys: ['5', 'enter'], events: BEGINNING_EVENTS },
    'lineage ask': { keys: ['5', 'i'] },
    'lineage asked': { keys: ['5', 'enter'] },
    'lineage empty': { keys: ['5'], events: [] },
  };

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  // On a large screen there is room for everything: the tree alone tells whether it is used.
  const names = columns === 200 ? ['lineage'] : Object.keys(PICTURES);
  test.each(names)('%s', async (name) => {
    const { keys, events = LINEAGE_EVENTS } = PICTURES[name]!;
    const tui = await mountTui({ columns, rows, events });
    await tui.press(...keys);
    // The line of hints is the shell's.
    const picture = tui.text().split('\n').slice(0, -1);
    await expect(`${picture.join('\n')}\n`).toMatchFileSnapshot(
      `__screens__/${name.replaceAll(' ', '-')}-${columns}x${rows}.txt`,
    );
  });
});

const model = entityArn('Artifact', 'churn-model');

test('the entity under the cursor becomes the start, and what is on screen is asked again deeper and the other way', async () => {
  const tui = await mountTui({ events: LINEAGE_EVENTS });
  await tui.press('5', '/', ...'scored', 'enter', 'G', 's');
  expect(tui.done.at(-1)).toBe(
    `sagelane lineage show ${entityArn('Artifact', 'scored', '444455556666')} --direction both --depth 10`,
  );
  await tui.press('d');
  expect(tui.done.at(-1)).toBe(`sagelane lineage show ${model} --direction ancestors --depth 10`);
  await tui.press('+');
  expect(tui.done.at(-1)).toBe(`sagelane lineage show ${model} --direction both --depth 20`);
  await tui.press('r');
  expect(tui.done.at(-1)).toBe(`sagelane lineage show ${model} --direction both --depth 10`);
});

test('anything can be asked for, by what somebody knows of it', async () => {
  const tui = await mountTui({ events: [] });
  await tui.press('5', 'i');
  await tui.paste('s3://ml-prod-models/churn/model.tar.gz');
  await tui.press('enter');
  expect(tui.done.at(-1)).toBe(
    'sagelane lineage show s3://ml-prod-models/churn/model.tar.gz --direction both --depth 10',
  );
});

test('branches fold, and a filter keeps what leads to what it finds', async () => {
  const tui = await mountTui({ events: LINEAGE_EVENTS });
  await tui.press('5', 'j', 'left');
  expect(tui.text()).not.toContain('churn-customers');
  await tui.press('right', '/', ...'画像', 'enter');
  expect(tui.text()).toContain('pipelines-k7s2mzq81vbn-train');
  expect(tui.text()).not.toContain('scored');
});

test('an entity leads to its execution, and to the share that shows its account', async () => {
  const tui = await mountTui({ events: LINEAGE_EVENTS });
  await tui.press('5', 'j', 'j', 'f');
  expect(tui.text()).toContain('execution k7s2mzq81vbn');
  await tui.press('enter');
  expect(tui.text()).toContain('[3 Executions');
  expect(tui.text()).toContain('k7s2mzq81vbn');
});

test('an execution leads to its lineage, and each of its steps to that of what it made', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...DETAIL_EVENTS, ...LINEAGE_EVENTS] });
  await tui.press(':', ...`open ${FAILED.arn}`, 'enter', 'f');
  await tui.press(/(\d) {2}lineage of this execution/.exec(tui.text())?.[1] ?? 'esc');
  expect(tui.done.at(-1)).toBe(`sagelane lineage show ${FAILED.arn} --direction both --depth 10`);
  expect(tui.text()).toContain('[5 Lineage]');
  await tui.press('[');
  expect(tui.text()).toContain(`Executions › ${FAILED.pipeline}`);
});

test('a lineage that is not there leaves one where one was', async () => {
  const outcome = () => Promise.reject(new SagelaneError({ code: 'LineageNotFound', what: 'no entity stands for it' }));
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...DETAIL_EVENTS], outcome });
  await tui.press(':', ...`open ${FAILED.arn}`, 'enter', 'f');
  await tui.press(/(\d) {2}lineage of this execution/.exec(tui.text())?.[1] ?? 'esc');
  expect(tui.text()).toContain('LineageNotFound');
  await tui.press('esc');
  expect(tui.text()).toContain('[3 Executions');
});

test('an association is taken away as the account that was shown both ends', async () => {
  const tui = await mountTui({
    events: LINEAGE_EVENTS,
    readOnly: (account) => (account === OWNER ? 'ml-prod is protected; start with --write to change it' : null),
  });
  await tui.press('5', '/', ...'approval', 'enter', 'G', 'x');
  expect(tui.text()).toContain('ml-prod is protected');
  expect(tui.done.filter((one) => one.includes('disassociate'))).toEqual([]);
  await tui.press('g', 'x');
  expect(tui.text()).toContain('no association is selected');
});

test('the same lineage read again keeps the cursor where it was', async () => {
  const tui = await mountTui({ events: LINEAGE_EVENTS });
  await tui.press('5', '/', ...'scored', 'enter', 'G', 'esc');
  const before = tui
    .text()
    .split('\n')
    .find((line) => line.startsWith('▌'));
  await tui.happen([event({ type: 'lineage.shown', graph: { ...GRAPH, edges: [...GRAPH.edges].reverse() } })]);
  const after = tui
    .text()
    .split('\n')
    .find((line) => line.startsWith('▌'));
  expect(before).toContain('scored');
  expect(after).toBe(before);
});

test('names, types and properties from AWS never reach the terminal as sequences', async () => {
  const attack = '\x1b[31mA\x1b]52;c;B\x07\x9b2J\u202eC\r\nD\x1bcE\x1bP+qF\x1b\\\\';
  const graph = {
    ...GRAPH,
    from: attack,
    via: attack,
    vertices: GRAPH.vertices.map((one) => ({
      ...one,
      type: attack,
      facts: one.facts && {
        ...one.facts,
        name: attack,
        source: attack,
        status: attack,
        properties: { [attack]: attack },
      },
      jumps: [{ to: 'resource' as const, what: attack }],
    })),
    edges: GRAPH.edges.map((one) => ({ ...one, association: attack })),
    reaches: GRAPH.reaches.map((one) => ({ ...one, alias: attack })),
  };
  const tui = await mountTui({ events: [...BEGINNING_EVENTS, event({ type: 'lineage.shown', graph })] });
  await tui.press('5');
  for (let row = 0; row < 8; row++) await tui.press('enter', 'esc', 'j');
  const written = tui.stdout.written.join('');
  // eslint-disable-next-line no-control-regex -- control sequences are what this is about
  expect(written).not.toMatch(/\x1b\[31mA|\x1b\]|\x9b|\u202e|\x1bc|\x1bP|\x07/);
  expect(tui.text().split('\n')).toHaveLength(40);
});
