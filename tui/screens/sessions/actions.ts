import { restartApp } from '../../../src/commands/restart-app.ts';
import { accountBlocked } from '../../shell/accounts.ts';
import { containAction } from '../containment/contain-action.ts';
import type { ScreenAction } from '../../shell/screen.ts';

export const SESSION_ACTIONS: readonly ScreenAction[] = [
  containAction,
  {
    id: 'sessions.restart',
    blocked({ state, session }, id) {
      const app = id === null ? undefined : state.apps.get(id);
      if (!app) return 'only apps are restarted';
      if (app.app.status !== 'InService') return `the app is ${app.app.status}`;
      return accountBlocked(session, app.account, 'the account of the app');
    },
    run(tools, id) {
      const app = id === null ? undefined : tools.view.state.apps.get(id);
      if (app) tools.perform(restartApp, { app }, () => tools.session.refresh());
    },
  },
];
