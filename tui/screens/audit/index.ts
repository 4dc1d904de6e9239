import { plainTime } from '../../../src/domain/sessions/plain-time.ts';
import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Screen } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import { gapBanner } from '../sessions/gap-banner.ts';
import { callDetail } from './detail.ts';
import { auditRows, COLUMNS } from './rows.ts';

const rowsOf = auditRows();

export const audit = {
  id: 'audit',
  title: 'Audit',
  columns: COLUMNS,
  rows: ({ state, session }) => rowsOf(state.audit, session?.accounts ?? NO_ACCOUNTS),
  summary({ state }) {
    if (state.auditBoard === null) return span('reading CloudTrail', 'dim');
    return span(`${state.audit.size} calls on behalf of people since ${plainTime(state.auditBoard.since)}`, 'dim');
  },
  banner: ({ state, theme }) => gapBanner(state.auditBoard?.gaps, theme),
  empty: ({ state }) => [
    { kind: 'heading', text: state.auditBoard === null ? 'Reading CloudTrail' : 'Nobody did anything' },
    {
      kind: 'text',
      text: 'What people did with their own identity in the last 24 hours, from CloudTrail’s onBehalfOf. `sagelane audit --since 7d` looks further back; not every service records on whose behalf it was called.',
    },
  ],
  detail(view, id) {
    const call = view.state.audit.get(id);
    return call ? callDetail(call, view) : null;
  },
  data: ({ state }, id) => state.audit.get(id),
  nameOf: ({ state }, id) => state.audit.get(id)?.targets[0] ?? null,
  related({ state }, id) {
    const call = state.audit.get(id);
    if (!call) return [];
    const name = call.userName ?? call.person?.userId;
    return [
      ...(name === undefined
        ? []
        : [
            { title: `what else ${name} did`, place: { screen: 'audit', filter: name } },
            { title: `what runs as ${name}`, place: { screen: 'sessions', filter: name } },
          ]),
      ...call.targets
        .filter((target) => state.sessions.has(target))
        .map((row) => ({ title: 'the job and its session', place: { screen: 'sessions', row, open: true } })),
    ];
  },
  topic: () => ({ kind: 'audit' }),
  live: () => false,
  actions: [],
} as const satisfies Screen;
