import { type AccountId, type Arn, regionOfArn } from '../domain/arn.ts';
import type { Command } from './engine/command.ts';

export interface ReinviteInput {
  readonly owner: AccountId;
  readonly shareArn: Arn;
  /** Account id of the principal. */
  readonly principal: string;
}

/**
 * An invitation that expired or was rejected cannot be revived: the principal is associated anew, which invites it anew.
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-shared-invitations.html
 */
export const reinvitePrincipal = {
  id: 'reinvite-principal',
  title: 'Invite a principal of a share again',
  effect: 'writes',
  line: (input) => ['shares', 'reinvite', input.shareArn, input.principal],
  target: (input) => `${input.shareArn} ${input.principal}`,
  actor: (input) => input.owner,
  confirmation: (input) => ({
    what: `${input.principal} is removed from ${input.shareArn} and invited again`,
    notes: ['if it had access, it has none until it accepts'],
  }),
  async run(input, context) {
    const aws = await context.aws();
    await aws.writers(input.owner, regionOfArn(input.shareArn)).shares.reinvite(input.shareArn, input.principal);
    context.emit({ type: 'notice.given', message: `invited ${input.principal} again to ${input.shareArn}` });
  },
} as const satisfies Command<ReinviteInput, void>;
