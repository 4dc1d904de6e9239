import { afterEach, describe, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { cleanCell } from '../../tui/text/clean-cell.ts';
import { widthOf } from '../../tui/text/width.ts';
import { APPLY_EVENTS, DRIFT_EVENTS, FAILED_APPLY_EVENTS, PLAN_EVENTS } from './fixture/runs.ts';
import { TROUBLE_EVENTS } from './fixture/trouble.ts';
import { BOARD_EVENTS, DETAIL_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const MARK = 'HOSTILE';
const ATTACKS = [
  `\x1b[31m${MARK}\x1b[0m`,
  `\x1b]0;${MARK}\x07title`,
  `\x1b]8;;https://evil.example\x1b\\${MARK}\x1b]8;;\x1b\\`,
  `\x1b]52;c;${MARK}\x07`,
  `\x9b2J${MARK}`,
  `\x1bP+q${MARK}\x1b\\`,
  `${MARK}\r\noverwritten`,
  `\u202e${MARK}`,
  `\x1bc${MARK}`,
  `\x1b[?1049l${MARK}`,
];

/** Every text in the events, made hostile; ids that screens look things up by stay, but for what is shown of them. */
function poison(events: readonly AppEvent[], attack: string): readonly AppEvent[] {
  const keep =
    /^(type|at|arn|pipelineArn|shareArn|startedAt|endedAt|invitationExpires|seenAt|stage|trouble|phase|action|verb|severity|kind|change|compute|run|stack|account|owner|bundle|address)$/;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.test(key) ? value : `${attack}${value}`;
    if (Array.isArray(value)) return key === 'stacks' || key === 'needs' ? value : value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return events.map((event) => walk(event, '') as AppEvent);
}

describe.each(ATTACKS)('text like %j', (attack) => {
  test('never reaches the terminal as a sequence, on any screen', async () => {
    const events = poison(
      [
        ...BOARD_EVENTS,
        ...DETAIL_EVENTS,
        ...PLAN_EVENTS,
        ...APPLY_EVENTS,
        ...FAILED_APPLY_EVENTS,
        ...DRIFT_EVENTS.slice(1),
        ...TROUBLE_EVENTS,
      ],
      attack,
    );
    const tui = await mountTui({ events });
    for (const screen of ['1', '2', '3', '4']) {
      await tui.press(screen);
      for (let row = 0; row < 10; row++) await tui.press('enter', 'G', 'esc', 'j');
    }
    // What lies over the screens, and the row as data.
    for (const screen of ['0', '2', '3']) {
      await tui.press(screen, 'g', 'j', 'y', 'esc', 'f', 'esc', 'J', 'J', 'esc', 'm', 'esc', 'space', 'esc', 'esc');
      await tui.press(':', ...'executions @', 'esc');
    }
    const written = tui.stdout.written.join('');
    expect(withoutOwn(written)).not.toMatch(CONTROL);
    expect(tui.text().split('\n')).toHaveLength(40);
  }, 120_000);
});

/** What the app itself may write: styles, cursor moves, clearing to the end, its modes. */
const withoutOwn = (written: string): string =>
  written
    // eslint-disable-next-line no-control-regex -- control sequences are what this is about
    .replace(/\x1b\[(?:0|1|2|7|22|27|3[1-6]|39)m|\x1b\[\d*(?:;\d*)?[ABCDEGHJK]|\x1b\[\?(?:25|1049|2004|2026)[hl]/g, '')
    .replaceAll('\n', '')
    .replaceAll('\r', '');

// eslint-disable-next-line no-control-regex -- control sequences are what this is about
const CONTROL = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('cells', () => {
  test('lose what makes widths differ between terminals', () => {
    expect(cleanCell('👍🏽 ❤️ 1️⃣')).toBe('👍 ❤ 1\u20e3');
    expect(widthOf(cleanCell('需要予測'))).toBe(8);
  });

  test('show invisible characters', () => {
    expect(cleanCell('a\u200bb\ufeffc')).toBe('a\ufffdb\ufffdc');
  });
});
