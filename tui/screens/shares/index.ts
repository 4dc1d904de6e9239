import { counted } from '../../../src/domain/counted.ts';
import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { Screen } from '../../shell/screen.ts';
import { unreadItems } from '../../shell/unread.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { reachBanner } from '../executions/banner.ts';
import { SHARE_ACTIONS } from './actions.ts';
import { shareDetail } from './detail.ts';
import { relatedToShare } from './related.ts';
import { COLUMNS, hasCountdown, shareRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => shareRows(glyphs));

export const shares = {
  id: 'shares',
  title: 'Shares',
  columns: COLUMNS,
  rows: ({ state, session, theme }) => rowsFor(theme.glyphs)(state.shares, session?.accounts ?? NO_ACCOUNTS),
  summary({ state, theme }) {
    const all = [...state.shares.values()];
    const count = (which: (share: (typeof all)[number]) => boolean): number => all.filter(which).length;
    const parts = [
      counted(all.length, 'principal'),
      `${count(({ stage, trouble }) => stage === 'verified' && trouble === null)} verified`,
      `${count(hasCountdown)} invited`,
      `${count(({ trouble }) => trouble !== null)} in trouble`,
    ];
    return span(
      parts.filter((part, index) => index === 0 || !part.startsWith('0 ')).join(` ${theme.glyphs.dot} `),
      'dim',
    );
  },
  badge({ state, theme }) {
    const pending = [...state.shares.values()].filter(hasCountdown).length;
    return pending === 0 ? null : span(`${theme.glyphs.waiting}${pending} `, 'warn');
  },
  empty: (view) =>
    unreadItems(view) ?? [
      { kind: 'heading', text: 'No shares' },
      {
        kind: 'text',
        text: 'Neither do these accounts share a pipeline, nor is one shared with them. Declare shares in sagelane.yaml (sagelane init writes one), plan and apply them on the first screen.',
      },
    ],
  detail(view, id) {
    const share = view.state.shares.get(id);
    return share ? shareDetail(share, view) : null;
  },
  readAt: ({ state }) => state.readAt.get('shares') ?? null,
  banner: reachBanner,
  data: ({ state }, id) => state.shares.get(id),
  nameOf: ({ state }, id) => state.shares.get(id)?.shareArn ?? state.shares.get(id)?.share ?? null,
  declared: ({ state }, id) => state.shares.get(id)?.share ?? null,
  related: relatedToShare,
  topic: () => ({ kind: 'shares' }),
  // Its age is on screen.
  live: ({ state }) => state.readAt.has('shares') || [...state.shares.values()].some(hasCountdown),
  actions: SHARE_ACTIONS,
} as const satisfies Screen;
