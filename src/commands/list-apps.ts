import type { PersonalApp } from '../domain/sessions/personal-app.ts';
import type { Command } from './engine/command.ts';
import { tellApps } from './engine/tell-apps.ts';
import { tellGaps } from './engine/tell-gaps.ts';

export interface ListAppsInput {
  /** Identity Center user name, or the name of a user profile. */
  readonly user?: string;
}

/** Running apps with what they really carry: those from before propagation was switched on carry nobody. */
export const listApps = {
  id: 'list-apps',
  title: 'List apps and whether they carry identities',
  effect: 'reads',
  line: ({ user }) => ['sessions', 'apps', ...(user === undefined ? [] : ['--user', user])],
  target: ({ user }) => user ?? 'all people',
  async run({ user }, context) {
    const { apps, gaps } = await context.watch.apps();
    await tellApps(
      context,
      apps.filter(({ userName, userProfile }) => user === undefined || userName === user || userProfile === user),
    );
    tellGaps(context, gaps);
    return apps;
  },
} as const satisfies Command<ListAppsInput, readonly PersonalApp[]>;
