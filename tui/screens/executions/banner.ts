import { formatDuration } from '../../../src/domain/duration.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import type { ReachState, State } from '../../../src/store/index.ts';
import type { View } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';

const MOST = 3;

/** Above the list: that it rests, and each account that does not answer. */
export const executionsBanner = (view: View): readonly Cell[] => [
  ...(view.state.paused
    ? [
        span(
          ` ${view.theme.glyphs.stopped} paused: nothing is asked; ${view.keyOf('executions.pause')} goes on`,
          'warn',
        ),
      ]
    : []),
  ...reachBanner(view),
];

/** Each account that does not answer, how old is what is shown of it, and what to do. */
export function reachBanner({ state, now, theme }: View): readonly Cell[] {
  const troubled = [...state.reaches.values()].filter(({ reach }) => reach.status !== 'answered');
  const lines = troubled.slice(0, MOST).map((one): Cell => troubleLine(one, now, theme.glyphs.warning));
  const more = troubled.length - lines.length;
  return [...lines, ...(more > 0 ? [span(`   and ${more} more accounts`, 'warn')] : [])];
}

function troubleLine({ reach, answeredAt }: ReachState, now: Date, sign: string): Cell {
  const [problem] = reach.problems;
  const name = reach.alias ?? reach.account;
  const age = answeredAt === null ? 'never read' : `read ${ago(answeredAt, now)}`;
  const what = reach.status === 'partly' ? 'partly read' : age;
  return [
    span(` ${sign} ${name} `, 'warn'),
    span(`${what}: ${problem?.code ?? ''}: `, 'warn'),
    span(reach.passing ? 'asked again later by itself' : (problem?.fix ?? ''), 'plain'),
  ];
}

/** What was asked within the last minute, by the account that was asked most. */
export function callsSpent({ calls }: Pick<State, 'calls'>): string | null {
  const most = [...calls.values()].sort((a, b) => b.made / b.allowed - a.made / a.allowed)[0];
  if (!most) return null;
  const made = [...calls.values()].reduce((sum, one) => sum + one.made, 0);
  const throttled = [...calls.values()].reduce((sum, one) => sum + one.throttled, 0);
  return `${made} calls in ${formatDuration(most.windowMs)}, most ${most.made} of ${most.allowed}${throttled > 0 ? `, ${throttled} throttled` : ''}`;
}
