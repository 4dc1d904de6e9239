import { regionOfArn } from '../domain/arn.ts';
import type { Invitation } from '../domain/share.ts';
import type { InvitationInput } from './accept-invitation.ts';
import type { Command } from './engine/command.ts';

/** https://docs.aws.amazon.com/ram/latest/APIReference/API_RejectResourceShareInvitation.html */
export const rejectInvitation = {
  id: 'reject-invitation',
  title: 'Reject an invitation to a resource share',
  effect: 'writes',
  line: (input) => ['invitations', 'reject', input.invitationArn, '--account', input.account],
  target: (input) => input.invitationArn,
  actor: (input) => input.account,
  confirmation: (input) => ({
    what: `account ${input.account} rejects ${input.invitationArn}`,
    notes: ['a rejected invitation cannot be accepted later: the owner must invite again'],
  }),
  async run(input, context) {
    const aws = await context.aws();
    const invitation = await aws
      .writers(input.account, regionOfArn(input.invitationArn))
      .shares.reject(input.invitationArn);
    context.emit({ type: 'invitation.rejected', invitation });
    return invitation;
  },
} as const satisfies Command<InvitationInput, Invitation>;
