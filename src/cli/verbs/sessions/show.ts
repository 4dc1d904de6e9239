import { showSession } from '../../../commands/show-session.ts';
import { exitOf } from '../../host.ts';
import type { VerbFile } from '../verb.ts';

export const show: VerbFile = (group, host) => {
  group
    .command('show')
    .argument('<about>', 'name or ARN of a job or execution; or a user name or user id')
    .description('everything known of one job that runs as a person, or of one person; each fact with source and age')
    .action((about: string, _options, verb) => host.run(verb, (session) => exitOf(session, showSession, { about })));
};
