import { SagelaneError } from '../../domain/errors.ts';
import type { InvitationInput } from '../accept-invitation.ts';
import type { CommandContext } from './context.ts';

/** The invitation of that ARN, or the pending ones to a share of that name or ARN, in the operator's accounts. */
export async function findInvitations(context: CommandContext, text: string): Promise<readonly InvitationInput[]> {
  const aws = await context.aws();
  const accounts = await context.accounts();
  const found: InvitationInput[] = [];
  for (const { id, region } of accounts) {
    const invitations = await aws.readers(id, region).shares.invitations();
    const exact = invitations.filter(({ arn }) => arn === text);
    const ofShare = invitations.filter(
      ({ shareName, shareArn, status }) => status === 'PENDING' && (shareName === text || shareArn === text),
    );
    for (const { arn } of exact.length > 0 ? exact : ofShare) found.push({ invitationArn: arn, account: id });
  }
  if (found.length > 0) return found;
  throw new SagelaneError({
    code: 'InvitationNotFound',
    what: `no pending invitation ${text}`,
    where: accounts.map(({ alias, id }) => alias ?? id).join(', '),
    why: 'invitations end 12 hours after they are sent, and are seen only by the account and Region they were sent to',
    fix: 'see `sagelane invitations list`; an expired one needs `sagelane shares reinvite SHARE PRINCIPAL` by the owner',
  });
}
