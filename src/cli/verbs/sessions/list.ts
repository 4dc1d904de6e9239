import { listSessions } from '../../../commands/list-sessions.ts';
import { exitOf } from '../../host.ts';
import type { VerbFile } from '../verb.ts';

interface ListFlags {
  readonly user?: string;
  readonly ended?: boolean;
}

export const list: VerbFile = (group, host) => {
  group
    .command('list')
    .option('--user <name>', 'Identity Center user name or user id; default everybody')
    .option('--ended', 'jobs that have ended, too, as far as CloudTrail goes back (90 days)')
    .description('background sessions: who, which job, since when, when it ends and by what, and what warns')
    .action((flags: ListFlags, verb) => host.run(verb, (session) => exitOf(session, listSessions, flags)));
};
