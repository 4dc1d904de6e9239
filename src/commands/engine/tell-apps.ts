import { needsRestart, personalAppId, type PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { CommandContext } from './context.ts';

/** Tells each app, those that need a restart first. */
export function tellApps({ emit }: Pick<CommandContext, 'emit'>, apps: readonly PersonalApp[]): void {
  const sorted = [...apps].sort((a, b) => Number(needsRestart(b)) - Number(needsRestart(a)));
  for (const app of sorted) emit({ type: 'personal-app.listed', app, needsRestart: needsRestart(app) });
  emit({
    type: 'personal-apps.listed',
    apps: sorted.map(personalAppId),
    needRestart: sorted.filter(needsRestart).length,
  });
}
