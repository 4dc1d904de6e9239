import { enableCompileCache } from 'node:module';
import type * as App from '../../src/app/app.ts';
import type * as SystemClock from '../../src/app/system-clock.ts';
import type * as Dispatch from '../../src/commands/engine/dispatch.ts';
import type * as ListSessions from '../../src/commands/list-sessions.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import type * as Store from '../../src/store/index.ts';
import type * as Rows from '../../tui/screens/sessions/rows.ts';
import type * as Theme from '../../tui/theme.ts';

/**
 * What the sessions screen does before AWS has answered: the cache, the board, the store, the rows. Nobody is asked. It is
 * the package as it is installed, with its launcher's cache of what was compiled.
 */
const [cwd = '', account = '', dist = ''] = process.argv.slice(2);
enableCompileCache(`${cwd}/.cache/compiled`);
const installed = async <T>(module: string): Promise<T> => (await import(`${dist}/${module}.js`)) as T;
const { createApp } = await installed<typeof App>('src/app/app');
const { systemClock } = await installed<typeof SystemClock>('src/app/system-clock');
const { dispatch } = await installed<typeof Dispatch>('src/commands/engine/dispatch');
const { listSessions } = await installed<typeof ListSessions>('src/commands/list-sessions');
const { INITIAL_STATE, reduce } = await installed<typeof Store>('src/store/index');
const { sessionRows } = await installed<typeof Rows>('tui/screens/sessions/rows');
const { createTheme } = await installed<typeof Theme>('tui/theme');

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
