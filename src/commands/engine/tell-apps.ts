import { regionsOf } from '../../domain/account-reach.ts';
import { needsRestart, personalAppId, type PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { CommandContext } from './context.ts';

/** Tells each app, those that need a restart first. */
export async function tellApps(
  { emit, places }: Pick<CommandContext, 'emit' | 'places'>,
  apps: readonly PersonalApp[],
): Promise<void> {
  const sorted = [...apps].sort((a, b) => Number(needsRestart(b)) - Number(needsRestart(a)));
  for (const app of sorted) emit({ type: 'personal-app.listed', app, needsRestart: needsRestart(app) });
  emit({
    type: 'personal-apps.listed',
    apps: sorted.map(personalAppId),
    needRestart: sorted.filter(needsRestart).length,
    regions: regionsOf(await places()),
  });
}
