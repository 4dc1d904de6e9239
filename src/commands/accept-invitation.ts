import { type AccountId, type Arn, regionOfArn } from '../domain/arn.ts';
import type { Invitation } from '../domain/share.ts';
import type { Command } from './engine/command.ts';

export interface InvitationInput {
  readonly invitationArn: Arn;
  /** The account that was invited. */
  readonly account: AccountId;
}

/** https://docs.aws.amazon.com/ram/latest/APIReference/API_AcceptResourceShareInvitation.html */
export const acceptInvitation = {
  id: 'accept-invitation',
  title: 'Accept an invitation to a resource share',
  effect: 'writes',
  line: (input) => ['invitations', 'accept', input.invitationArn, '--account', input.account],
  target: (input) => input.invitationArn,
  actor: (input) => input.account,
  async run(input, context) {
    const aws = await context.aws();
    const invitation = await aws
      .writers(input.account, regionOfArn(input.invitationArn))
      .shares.accept(input.invitationArn);
    context.emit({ type: 'invitation.accepted', invitation });
    return invitation;
  },
} as const satisfies Command<InvitationInput, Invitation>;
