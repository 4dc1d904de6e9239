import { listContainments } from '../../../commands/list-containments.ts';
import { collect } from '../../add-globals.ts';
import { exitOf } from '../../host.ts';
import { LOOK_INTO_ROLES } from '../../look-into-roles.ts';
import type { VerbFile } from '../verb.ts';

export const contained: VerbFile = (group, host) => {
  group
    .command('contained')
    .option('--role <arn>', LOOK_INTO_ROLES, collect, [])
    .description('who is cut off, by the policies of AWS and the records of this machine')
    .action(({ role }: { readonly role: readonly string[] }, verb) =>
      host.run(verb, (session) => exitOf(session, listContainments, { roles: role })),
    );
};
