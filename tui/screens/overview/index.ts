import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { Screen, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { accountDetail, needDetail } from './detail.ts';
import { dayOf, executionFacts } from './execution-facts.ts';
import { needsOf, standingNeeds, type Need } from './needs.ts';
import { COLUMNS, overviewRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => overviewRows(glyphs));

/** Made anew when the state is another one, or the minute. */
let last: { readonly key: readonly unknown[]; readonly needs: readonly Need[] } | null = null;
function needsIn(view: View): readonly Need[] {
  const key = [view.state, view.session, Math.floor(view.now.getTime() / 60_000)];
  if (last?.key.every((one, index) => Object.is(one, key[index]))) return last.needs;
  last = { key, needs: needsOf(view) };
  return last.needs;
}

const needIn = (view: View, id: string): Need | undefined => needsIn(view).find((need) => need.id === id);

export const overview = {
  id: 'overview',
  title: 'Overview',
  columns: COLUMNS,
  rows: (view) =>
    rowsFor(view.theme.glyphs)(
      needsIn(view),
      view.session?.accounts ?? NO_ACCOUNTS,
      executionFacts(view.state.executions, dayOf(view.now.toISOString())),
      view.state.calls,
    ),
  summary(view) {
    const needs = needsIn(view);
    const now = needs.filter(({ urgency }) => urgency < 2).length;
    const accounts = view.session?.accounts.length ?? 0;
    const words = needs.length === 0 ? 'nothing needs anybody' : `${now} of ${needs.length} need somebody now`;
    const parts = [words, `${accounts} accounts`, ...(view.state.paused ? ['paused'] : [])];
    return span(parts.join(` ${view.theme.glyphs.dot} `), 'dim');
  },
  badge(view) {
    const now = standingNeeds(view).filter(({ urgency }) => urgency < 2).length;
    return now === 0 ? null : span(`${view.theme.glyphs.warning}${now} `, 'warn');
  },
  empty: ({ session }) => [
    { kind: 'heading', text: session === null ? 'Connecting' : 'No accounts' },
    {
      kind: 'text',
      text: 'Name accounts in sagelane.yaml, or sign in: the account of your own credentials is shown then.',
    },
  ],
  detail(view, id) {
    const need = needIn(view, id);
    if (need) return needDetail(need, view);
    return id.startsWith('account ') ? accountDetail(id.slice('account '.length), view) : null;
  },
  data(view, id) {
    return needIn(view, id);
  },
  enter: (view, id) => {
    const need = needIn(view, id);
    return need && need.place.screen !== 'overview' ? need.place : null;
  },
  related(view, id) {
    const need = needIn(view, id);
    return need ? [{ title: need.what, place: need.place }] : [];
  },
  calls: (view) =>
    needsIn(view)
      .filter(({ urgency }) => urgency < 2)
      .map(({ id, what, state }) => ({ id, text: `${what}: ${state}` })),
  // What the board of executions reads is what is told here.
  topic: () => ({ kind: 'overview' }),
  live: () => true,
  actions: [],
} as const satisfies Screen;
