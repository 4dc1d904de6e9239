import { listApps } from '../../../commands/list-apps.ts';
import { exitOf } from '../../host.ts';
import type { VerbFile } from '../verb.ts';

export const apps: VerbFile = (group, host) => {
  group
    .command('apps')
    .option('--user <name>', 'only of that user name or profile')
    .description('apps of Studio that people use, what identity each really carries, and which need a restart')
    .action((flags: { user?: string }, verb) => host.run(verb, (session) => exitOf(session, listApps, flags)));
};
