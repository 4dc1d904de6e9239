import { isPartial, regionsOf } from '../domain/account-reach.ts';
import type { Invitation } from '../domain/share.ts';
import type { Command } from './engine/command.ts';
import { tellReaches, throwIfNobodyAnswered } from './engine/find-pipeline.ts';

/** RAM tells an account the invitations it received; the owner's side is on the share board. */
export const listInvitations = {
  id: 'list-invitations',
  title: 'List received invitations',
  effect: 'reads',
  line: () => ['invitations', 'list'],
  target: () => 'all accounts',
  async run(_input, context) {
    const { invitations, reaches } = await context.watch.received({ accounts: await context.places() });
    throwIfNobodyAnswered(reaches);
    for (const invitation of invitations) context.emit({ type: 'invitation.listed', invitation });
    const partial = isPartial(reaches);
    context.emit({ type: 'invitations.listed', count: invitations.length, partial, regions: regionsOf(reaches) });
    tellReaches(context, reaches);
    return invitations;
  },
} as const satisfies Command<Record<string, never>, readonly Invitation[]>;
