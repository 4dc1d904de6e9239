import type { StudioEvents } from '../../domain/events/studio-events.ts';
import { appLabel } from '../../domain/studio-content.ts';
import type { TextRenderers } from './text-renderer.ts';

export const studioText: TextRenderers<keyof StudioEvents> = {
  'domain.surveyed': ({ domain, domainId, goes, apps, spaces, userProfiles, homeFileSystem, homes }, page) => {
    page.line(
      { text: goes ? `domain ${domain} goes` : `domain ${domain} stays`, tone: goes ? 'bad' : 'warn' },
      ` (${domainId})`,
    );
    const rows = [
      [
        'app',
        apps.map((app) => `${appLabel(app)} ${app.status}${app.instanceType === null ? '' : `, ${app.instanceType}`}`),
      ],
      ['space', spaces.map(({ name, owner }) => (owner === null ? name : `${name} of ${owner}`))],
      ['user profile', userProfiles],
    ] as const;
    for (const [what, names] of rows) for (const name of names) page.line(`  in no state file: ${what} `, name);
    if (goes && homeFileSystem !== null)
      page.line('  home directories: ', homeFileSystem, homes === 'delete' ? ' is deleted' : ' is retained');
  },
  'domain.part-deleting': ({ kind, name }, page) => page.line({ text: 'deleting', tone: 'dim' }, ` ${kind} `, name),
  'domain.part-deleted': ({ kind, name }, page) => page.line({ text: 'gone', tone: 'good' }, ` ${kind} `, name),
};
