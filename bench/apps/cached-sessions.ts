import { createApp } from '../../src/app/app.ts';
import { systemClock } from '../../src/app/system-clock.ts';
import { listSessions } from '../../src/commands/list-sessions.ts';
import { dispatch } from '../../src/commands/engine/dispatch.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { INITIAL_STATE, reduce } from '../../src/store/index.ts';
import { sessionRows } from '../../tui/screens/sessions/rows.ts';
import { createTheme } from '../../tui/theme.ts';

/** What the sessions screen does before AWS has answered: the cache, the board, the store, the rows. Nobody is asked. */
const [cwd = '', account = ''] = process.argv.slice(2);
const events: AppEvent[] = [];
const cut = new AbortController();
const app = await createApp({
  cwd,
  env: { HOME: cwd },
  config: 'sagelane.yaml',
  accounts: [],
  regions: ['us-east-1'],
  // Nothing listens there: whatever would ask AWS would fail.
  sandbox: { url: 'http://127.0.0.1:1', world: 'bench', aheadMs: 0, accounts: [{ id: account, alias: null }] },
  readOnlyReason: null,
  globalFlags: [],
  assumeYes: false,
  toolVersion: '0.0.0',
  clock: systemClock,
  signal: cut.signal,
  force: cut.signal,
  confirm: () => Promise.resolve('no'),
  emit(event) {
    events.push(event);
    if (event.type !== 'personal-apps.listed') return;
    const { sessions, apps } = reduce(INITIAL_STATE, events);
    const { glyphs } = createTheme({ colour: false, unicode: true });
    const rows = sessionRows(glyphs)(sessions, apps, []);
    process.stdout.write(`${rows.length}\n`, () => process.exit(0));
  },
});
await dispatch(listSessions, { cachedOnly: true }, app.context);
