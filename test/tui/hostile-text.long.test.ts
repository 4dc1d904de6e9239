import { afterEach, expect, test } from 'vitest';
import { SCREENS } from '../../tui/screens/index.ts';
import { ATTACKS, CONTROL, writtenOfHostile } from './fixture/hostile.ts';
import { unmountAll } from './harness.tsx';

afterEach(unmountAll);

test.each(ATTACKS)('text like %j never reaches the terminal as a sequence, on any screen', async (attack) => {
  const { rest, text, shownOn } = await writtenOfHostile(() => attack, 10);
  expect(shownOn).toEqual(SCREENS.map(({ title }) => title));
  expect(rest).not.toMatch(CONTROL);
  expect(text.split('\n')).toHaveLength(40);
});
