import type { Invitation } from '../domain/share.ts';
import type { Command } from './engine/command.ts';

/** RAM tells an account the invitations it received; the owner's side is on the share board. */
export const listInvitations = {
  id: 'list-invitations',
  title: 'List received invitations',
  effect: 'reads',
  line: () => ['invitations', 'list'],
  target: () => 'all accounts',
  async run(_input, context) {
    const aws = await context.aws();
    const found: Invitation[] = [];
    for (const account of await context.accounts())
      found.push(...(await aws.readers(account.id, account.region).shares.invitations()));
    found.sort((a, b) => b.invitedAt.localeCompare(a.invitedAt));
    for (const invitation of found) context.emit({ type: 'invitation.listed', invitation });
    context.emit({ type: 'invitations.listed', count: found.length });
    return found;
  },
} as const satisfies Command<Record<string, never>, readonly Invitation[]>;
