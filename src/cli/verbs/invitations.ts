import type { Command as Verb } from 'commander';
import { acceptInvitation, type InvitationInput } from '../../commands/accept-invitation.ts';
import type { Command } from '../../commands/engine/command.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { findInvitations } from '../../commands/engine/find-invitations.ts';
import { listInvitations } from '../../commands/list-invitations.ts';
import { rejectInvitation } from '../../commands/reject-invitation.ts';
import { watchInvitations } from '../../commands/watch-invitations.ts';
import type { Invitation } from '../../domain/share.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf, outcomeCode, type Host } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const invitations: VerbFile = (program, host) => {
  const group = program
    .command('invitations')
    .description('invitations that the accounts received; they end after 12 hours');

  group
    .command('list')
    .description('every received invitation')
    .action((_options, verb) => host.run(verb, (session) => exitOf(session, listInvitations, {})));
  answer(group, host, 'accept', 'accept an invitation, or all pending ones to a share', acceptInvitation);
  answer(group, host, 'reject', 'reject an invitation; the owner must invite again', rejectInvitation);
  group
    .command('watch')
    .description('tell each change until interrupted')
    .action((_options, verb) => host.run(verb, (session) => exitOf(session, watchInvitations, {})));
};

function answer(
  group: Verb,
  host: Host,
  name: string,
  description: string,
  command: Command<InvitationInput, Invitation>,
): void {
  group
    .command(name)
    .argument('<invitation>', 'ARN of the invitation, or name or ARN of the share')
    .description(description)
    .action((text: string, _options, verb) =>
      host.run(verb, async ({ app }) => {
        for (const input of await findInvitations(app.context, text)) {
          const code = outcomeCode(await dispatch(command, input, app.context));
          if (code !== EXIT.ok) return code;
        }
        return EXIT.ok;
      }),
    );
}
