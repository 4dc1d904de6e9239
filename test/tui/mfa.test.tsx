import { afterEach, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { SCREENS } from '../../tui/screens/index.ts';
import { BOARD_EVENTS, NOW, OWNER } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const at = NOW.toISOString();
const DEVICE = `arn:aws:iam::${OWNER}:mfa/jane`;
const ASKED: AppEvent = { type: 'mfa.asked', at, account: OWNER, profile: 'careful', device: DEVICE };
const BANNER = 'ml-prod waits for the code of mfa/jane: M types it';

test.each(SCREENS.map(({ title }, index) => [title, String(index)] as const))(
  '%s tells who waits for a code',
  async (title, key) => {
    const tui = await mountTui({ events: [...BOARD_EVENTS, ASKED], columns: 80, rows: 24 });
    await tui.press(key);
    expect(tui.text()).toContain(`[${key} ${title}`);
    expect(tui.text()).toContain(BANNER);
  },
);

test('the code goes to the credentials, and into no picture', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ASKED], columns: 80, rows: 24 });
  await tui.press('M', ...'98765', 'enter');
  expect(tui.text()).toContain('a code has six digits');
  expect(tui.state.codes).toEqual([]);
  await tui.press('4', 'enter');
  expect(tui.state.codes).toEqual(['987654']);
  expect(tui.stdout.written.join('')).not.toContain('98765');
  expect(JSON.stringify(tui.shell.model().ui)).not.toContain('98765');
});

test('a code that AWS refuses is told, and asked for again', async () => {
  const tui = await mountTui({ events: [...BOARD_EVENTS, ASKED], columns: 80, rows: 24 });
  await tui.press('M', ...'000000', 'enter');
  const refused: AppEvent = {
    type: 'account.unreadable',
    at,
    reach: {
      account: OWNER,
      alias: 'ml-prod',
      region: 'us-east-1',
      status: 'unreadable',
      problems: [{ code: 'AccessDenied', what: 'AWS does not accept the MFA code' }],
      passing: false,
    },
  };
  await tui.happen([{ type: 'mfa.answered', at, account: OWNER }]);
  expect(tui.text()).not.toContain(BANNER);
  await tui.happen([refused, ASKED]);
  expect(tui.text()).toContain(BANNER);
  await tui.press('M');
  expect(tui.text()).toContain('AWS does not accept the MFA code');
});

test('where no device is asked, the key says so', async () => {
  const tui = await mountTui({ events: BOARD_EVENTS });
  await tui.press('M');
  expect(tui.text()).toContain('no MFA device is asked for a code');
});
