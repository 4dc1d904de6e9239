import { afterEach, describe, expect, test } from 'vitest';
import { SCREENS } from '../../tui/screens/index.ts';
import { cleanCell } from '../../tui/text/clean-cell.ts';
import { widthOf } from '../../tui/text/width.ts';
import { ATTACKS, CONTROL, writtenOfHostile } from './fixture/hostile.ts';
import { unmountAll } from './harness.tsx';

afterEach(unmountAll);

// Other attacks in each place, and more rows: hostile-text.long.test.ts.
test('hostile texts never reach the terminal as a sequence, on any screen', async () => {
  let turn = 0;
  const { rest, text, shownOn } = await writtenOfHostile(() => ATTACKS[turn++ % ATTACKS.length]!, 6);
  expect(shownOn).toEqual(SCREENS.map(({ title }) => title));
  expect(rest).not.toMatch(CONTROL);
  expect(text.split('\n')).toHaveLength(40);
}, 120_000);

describe('cells', () => {
  test('lose what makes widths differ between terminals', () => {
    expect(cleanCell('👍🏽 ❤️ 1️⃣')).toBe('👍 ❤ 1\u20e3');
    expect(widthOf(cleanCell('需要予測'))).toBe(8);
  });

  test('show invisible characters', () => {
    expect(cleanCell('a\u200bb\ufeffc')).toBe('a\ufffdb\ufffdc');
  });
});
