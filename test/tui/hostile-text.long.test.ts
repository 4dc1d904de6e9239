import { afterEach, expect, test } from 'vitest';
import { SCREENS } from '../../tui/screens/index.ts';
import { ATTACKS, CONTROL, writtenOfHostile } from './fixture/hostile.ts';
import { unmountAll } from './harness.tsx';

afterEach(unmountAll);

test.each([1, 2, 3])(
  'hostile texts, each place with another one (%i), never reach the terminal as a sequence',
  async (shift) => {
    let turn = shift;
    const { rest, text, shownOn } = await writtenOfHostile(() => ATTACKS[(turn += 3) % ATTACKS.length]!, 10);
    expect(shownOn).toEqual(SCREENS.map(({ title }) => title));
    expect(rest).not.toMatch(CONTROL);
    expect(text.split('\n')).toHaveLength(40);
  },
);
