import type { ResourceShareInvitation } from '@aws-sdk/client-ram';
import { parseArn, type Region } from '../../domain/arn.ts';
import { INVITATION_LIFETIME_MS, type Invitation } from '../../domain/share.ts';

export function invitationOf(raw: ResourceShareInvitation, region: Region): Invitation {
  const arn = raw.resourceShareInvitationArn ?? '';
  const invited = raw.invitationTimestamp ?? new Date(0);
  return {
    arn,
    shareArn: raw.resourceShareArn ?? '',
    shareName: raw.resourceShareName ?? '',
    sender: raw.senderAccountId ?? '',
    receiver: raw.receiverAccountId ?? '',
    region: parseArn(arn)?.region || region,
    status: raw.status ?? 'unknown',
    invitedAt: invited.toISOString(),
    expiresAt: new Date(invited.getTime() + INVITATION_LIFETIME_MS).toISOString(),
  };
}
