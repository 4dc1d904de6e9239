import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import type { State } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { sparkline } from '../../text/sparkline.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { DAYS, type AccountExecutions } from './execution-facts.ts';
import type { Need } from './needs.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'ACCOUNT / WHAT NEEDS SOMEBODY', min: 26, ideal: 40, grow: 3, priority: 9 },
  { title: 'STATE', min: 14, ideal: 18, grow: 0, priority: 8 },
  { title: 'UNTIL / SINCE', min: 13, ideal: 16, grow: 0, priority: 7 },
  { title: `LAST ${DAYS} DAYS`, min: DAYS, ideal: DAYS, grow: 0, priority: 5 },
  { title: 'RUNNING', min: 7, ideal: 7, grow: 0, priority: 4, align: 'right' },
  { title: 'CALLS/MIN', min: 9, ideal: 10, grow: 0, priority: 3, align: 'right' },
];

const PROJECT = 'project';
const accountRowId = (account: string | null): string => (account === null ? PROJECT : `account ${account}`);

/** A branch per account, those that need somebody first, and on it what they need. */
export const overviewRows = (glyphs: Glyphs) =>
  remember(
    (
      needs: readonly Need[],
      accounts: readonly WorkAccount[],
      facts: ReadonlyMap<string, AccountExecutions>,
      calls: State['calls'],
    ): readonly Row[] => {
      const known = accounts.map(({ id }) => id);
      const others = needs.map(({ account }) => account).filter((id) => id !== null && !known.includes(id));
      const project = needs.some(({ account }) => account === null) ? [null] : [];
      const all = [...project, ...new Set([...known, ...others])];
      const of = (account: string | null): readonly Need[] => needs.filter((need) => need.account === account);
      const urgent = (account: string | null): number => Math.min(3, ...of(account).map(({ urgency }) => urgency));
      return all
        .map((account, index) => ({ account, index, own: of(account), rank: urgent(account) }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .flatMap(({ account, own }) => [
          accountRow(account, own, account === null ? '' : accountName(accounts, account), facts, calls, glyphs),
          ...own.map((need) => needRow(need, glyphs)),
        ]);
    },
  );

function accountRow(
  account: string | null,
  own: readonly Need[],
  name: string,
  facts: ReadonlyMap<string, AccountExecutions>,
  calls: State['calls'],
  glyphs: Glyphs,
): Row {
  const executions = account === null ? undefined : facts.get(account);
  const now = own.filter(({ urgency }) => urgency < 2).length;
  const state: Cell =
    now > 0
      ? span(`${glyphs.warning} ${now} now`, 'warn')
      : own.length > 0
        ? span(`${own.length} later`, 'dim')
        : span(`${glyphs.done} nothing`, 'good');
  return {
    id: accountRowId(account),
    parent: null,
    depth: 0,
    ...(own.length > 0 ? { branch: 'open' as const } : {}),
    cells: [
      account === null
        ? span('this project', 'strong')
        : [span(name, 'strong'), span(name === account ? '' : ` ${account}`, 'dim')],
      state,
      '',
      executions ? sparkline(executions.days, glyphs) : '',
      executions && executions.running > 0 ? span(String(executions.running), 'accent') : span('-', 'dim'),
      callsCell(account, calls),
    ],
    search: `${name} ${account ?? 'project'}`.toLowerCase(),
  };
}

/** Of the service that is nearest to what we allow ourselves. */
function callsCell(account: string | null, calls: State['calls']): Cell {
  const own = [...calls.values()].filter((usage) => usage.account === account && usage.allowed > 0);
  const [most] = own.sort((a, b) => b.made / b.allowed - a.made / a.allowed);
  if (!most) return span('-', 'dim');
  const perMinute = (count: number): number => Math.round((count * 60_000) / most.windowMs);
  const tone = most.throttled > 0 ? 'bad' : most.made >= most.allowed * 0.8 ? 'warn' : 'dim';
  return span(`${perMinute(most.made)}/${perMinute(most.allowed)}`, tone);
}

function needRow(need: Need, glyphs: Glyphs): Row {
  const { id, account, tone, what, state, until, since, why } = need;
  const glyph = tone === 'bad' ? glyphs.failed : tone === 'warn' ? glyphs.warning : glyphs.dot;
  const name = [span(`${glyph} `, tone), span(what)];
  const cells = (now: Date): readonly Cell[] => [name, span(state, tone), timeCell(until, since, now), '', '', ''];
  return {
    id,
    parent: accountRowId(account),
    depth: 1,
    cells,
    search: [what, state, why, account ?? ''].join(' ').toLowerCase(),
  };
}

const SOON_MS = 2 * 3_600_000;

function timeCell(until: string | null, since: string | null, now: Date): Cell {
  if (until !== null) {
    const left = Date.parse(until) - now.getTime();
    if (!(left > 0)) return span('ended', 'bad');
    return span(`${formatDuration(left)} left`, left < SOON_MS ? 'bad' : 'warn');
  }
  return since === null ? '' : span(ago(since, now), 'dim');
}
