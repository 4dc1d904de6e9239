import { counted } from '../../../src/domain/counted.ts';
import { needsRestart } from '../../../src/domain/sessions/personal-app.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { Related, Screen, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { SESSION_ACTIONS } from './actions.ts';
import { lineageOf } from '../lineage/jump.ts';
import { appDetail, sessionDetail } from './detail.ts';
import { gapBanner } from './gap-banner.ts';
import { COLUMNS, sessionRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => sessionRows(glyphs));

export const sessions = {
  id: 'sessions',
  title: 'Sessions',
  columns: COLUMNS,
  rows: ({ state, session, theme }) =>
    rowsFor(theme.glyphs)(state.sessions, state.apps, session?.accounts ?? NO_ACCOUNTS),
  summary({ state, theme, now }) {
    const { sessionBoard } = state;
    if (sessionBoard === null) return span('reading CloudTrail', 'dim');
    const jobs = [...state.sessions.values()];
    const people = new Set(jobs.map(({ person }) => person.userId)).size;
    const warned = jobs.filter(({ warnings }) => warnings.length > 0).length;
    const restart = [...state.apps.values()].filter(needsRestart).length;
    const parts = [
      `${counted(jobs.length, 'job')} of ${counted(people, 'person', 'people')}`,
      ...(warned === 0 ? [] : [`${warned} warned`]),
      ...(restart === 0 ? [] : [`${restart} to restart`]),
      sessionBoard.from === 'cached' ? 'from the cache, reading' : `read ${ago(sessionBoard.readAt, now)}`,
    ];
    return span(parts.join(` ${theme.glyphs.dot} `), 'dim');
  },
  badge({ state, theme }) {
    const warned = [...state.sessions.values()].filter(({ warnings }) => warnings.length > 0).length;
    return warned === 0 ? null : span(`${theme.glyphs.warning}${warned} `, 'warn');
  },
  banner: ({ state, theme }) => gapBanner(state.sessionBoard?.gaps, theme),
  empty: ({ state }) => [
    { kind: 'heading', text: state.sessionBoard === null ? 'Reading CloudTrail' : 'Nothing runs as a person' },
    {
      kind: 'text',
      text: 'Jobs that people start in Studio with trusted identity propagation go on as them after they log out. AWS has no API that lists them: they are derived from CloudTrail, two requests a second.',
    },
  ],
  detail(view, id) {
    const session = view.state.sessions.get(id);
    if (session) return sessionDetail(session, view);
    const app = view.state.apps.get(id);
    return app ? appDetail(app, view) : null;
  },
  data: ({ state }, id) => state.sessions.get(id) ?? state.apps.get(id),
  nameOf: ({ state }, id) => (state.sessions.has(id) ? id : (state.apps.get(id)?.app.name ?? null)),
  related: relatedToSession,
  topic: () => ({ kind: 'sessions' }),
  live: ({ state }) => state.sessions.size + state.apps.size > 0,
  actions: SESSION_ACTIONS,
} as const satisfies Screen;

function relatedToSession({ state }: View, id: string): readonly Related[] {
  const session = state.sessions.get(id);
  const name = session?.person.userName ?? session?.person.userId ?? state.apps.get(id)?.userName;
  return [
    ...(name == null
      ? []
      : [
          { title: `everything of ${name}`, place: { screen: 'sessions', filter: name } },
          { title: `what ${name} did`, place: { screen: 'audit', filter: name } },
        ]),
    ...(session?.job.kind === 'execution' && state.executions.has(id)
      ? [{ title: 'the execution', place: { screen: 'executions', row: id, open: true } }]
      : []),
    ...(session ? [lineageOf(`this ${session.job.kind}`, { from: id })] : []),
  ];
}
