import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { layoutColumns } from '../../tui/shell/columns.ts';
import { SCREENS } from '../../tui/screens/index.ts';
import { paint } from '../../tui/text/paint.ts';
import { span } from '../../tui/text/span.ts';
import { widthOf } from '../../tui/text/width.ts';
import { wrapText } from '../../tui/text/wrap.ts';
import { createTheme } from '../../tui/theme.ts';
import { manyExecutions, updateOf } from './fixture/many.ts';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS, DETAIL_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const theme = createTheme({ colour: true, unicode: true });
// eslint-disable-next-line no-control-regex -- styles are what is taken off
const bare = (text: string): string => text.replace(/\x1b\[[0-9;]*m/g, '');
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('需要予測', '夜間 🚀', 'ascii only', '…│'));

describe('painted cells', () => {
  test('are exactly as wide as asked, whatever the text', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 60 }), (first, second, width) => {
        const painted = paint([span(first, 'good'), span(second, 'dim')], width, theme);
        expect(widthOf(bare(painted))).toBe(width);
      }),
      { numRuns: 500 },
    );
  });

  test('are cut where their column says, or where they say themselves', () => {
    const path = { ...span('churn-readers/principal-777788889999', 'dim'), cut: 'middle' as const };
    expect(bare(paint(path, 26, theme))).toBe('churn-re…ipal-777788889999');
    expect(bare(paint(span(path.text), 26, theme))).toBe('churn-readers/principal-7…');
    expect(bare(paint(span(path.text), 26, theme, { cut: 'middle' }))).toBe('churn-re…ipal-777788889999');
  });

  test('wrap into lines that fit, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('columns fill the width at every size', () => {
    for (const { columns } of SCREENS)
      for (let width = 38; width <= 300; width++) {
        const { shown } = layoutColumns(columns, width);
        expect(shown.reduce((sum, one) => sum + one.width, shown.length - 1)).toBe(width);
      }
  });
});

const EVENTS = [...BOARD_EVENTS, ...DETAIL_EVENTS, ...PLAN_EVENTS];
const KEYS = [
  '1',
  '2',
  '3',
  '4',
  'j',
  'k',
  'down',
  'up',
  'pagedown',
  'G',
  'g',
  'enter',
  'left',
  'right',
  'space',
  '/',
  'c',
  'backspace',
  ':',
  '?',
  'a',
  'n',
  'tab',
  'resize',
];

test('after any keys the incremental screen is what a full repaint shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...KEYS), { minLength: 5, maxLength: 30 }), async (keys) => {
      const tui = await mountTui({ columns: 100, rows: 30, events: EVENTS });
      let wide = true;
      for (const key of keys) {
        if (key === 'resize') {
          wide = !wide;
          await tui.resize(wide ? 160 : 60, wide ? 40 : 20);
        } else await tui.press(key);
      }
      const whole = (): string => linesOf(tui.shell.frame()).join('\n');
      expect(tui.text()).toBe(whole());
      await tui.press('ctrl+l');
      expect(tui.text()).toBe(whole());
      await unmountAll();
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** The frame itself, without Ink: what must be on screen. */
function linesOf(frame: ReturnType<Awaited<ReturnType<typeof mountTui>>['shell']['frame']>): readonly string[] {
  if (frame.tooSmall !== null) return pad([frame.tooSmall], frame.rows);
  const pane = (one: { head: string | null; lines: readonly string[]; height: number } | null): readonly string[] =>
    one === null ? [] : pad(one.head === null ? one.lines : [one.head, ...one.lines], one.height);
  const list = pane(frame.list);
  const detail = pane(frame.detail);
  const width = frame.list?.width ?? 0;
  const body =
    frame.side && frame.list
      ? list.map(
          (line, index) => `${line}${' '.repeat(Math.max(0, width - widthOf(bare(line))))} │ ${detail[index] ?? ''}`,
        )
      : [...list, ...detail];
  const below = [...pane(frame.overlay), ...frame.footer];
  const above = [...frame.top, ...frame.banner, ...body];
  return [...pad(above, frame.rows - below.length), ...below].map((line) => bare(line).trimEnd());
}

const pad = (lines: readonly string[], height: number): readonly string[] => [
  ...lines,
  ...Array.from({ length: Math.max(0, height - lines.length) }, () => ''),
];

describe('sizes', () => {
  test.each([
    [40, 12],
    [41, 13],
    [300, 80],
  ])('%ix%i is drawn whole', async (columns, rows) => {
    const tui = await mountTui({ columns, rows, events: EVENTS });
    for (const key of ['1', '2', '3', '4', '?']) {
      await tui.press(key);
      expect(tui.text().split('\n')).toHaveLength(rows);
      expect(tui.text()).toContain('quit');
    }
  });

  test('too small is said in one line, and gone when there is room', async () => {
    const tui = await mountTui({ columns: 39, rows: 12, events: EVENTS });
    expect(tui.text().trim()).toBe('too small: 39x12, sagelane needs 40x12');
    await tui.resize(80, 24);
    expect(tui.text()).toContain('[1 Stacks]');
  });

  test('a storm of sizes ends in the right picture', async () => {
    const tui = await mountTui({ events: EVENTS });
    for (let turn = 0; turn < 40; turn++) {
      tui.stdout.columns = 40 + ((turn * 37) % 200);
      tui.stdout.rows = 12 + ((turn * 11) % 50);
      tui.stdout.emit('resize');
    }
    await tui.resize(120, 40);
    const fresh = await mountTui({ columns: 120, rows: 40, events: EVENTS });
    expect(tui.text()).toBe(fresh.text());
  });
});

describe('while data updates', () => {
  test('nothing is cleared and little is written', async () => {
    const tui = await mountTui({ events: [...BOARD_EVENTS, ...[...manyExecutions(10_000)].flat()] });
    await tui.press('3');
    tui.stdout.written.length = 0;
    let updates = 0;
    for (let frame = 0; frame < 20; frame++) {
      await tui.happen(Array.from({ length: 250 }, () => updateOf(updates++)));
    }
    const written = tui.stdout.written.join('');
    // eslint-disable-next-line no-control-regex -- clearing is what this is about
    expect(written).not.toMatch(/\x1b\[[23]?J|\x1bc/);
    expect(written.length / 20).toBeLessThan(3000);
  });

  test('a tick writes nothing where no time is shown', async () => {
    const tui = await mountTui({ events: [] });
    tui.stdout.written.length = 0;
    tui.shell.tick();
    await tui.idle();
    expect(tui.stdout.written).toEqual([]);
  });
});
