import type { Region } from '../arn.ts';
import type { Invitation, ShareRow } from '../share.ts';
import type { EventDocs } from './event-docs.ts';

interface Listed {
  readonly count: number;
  readonly partial: boolean;
  readonly regions: readonly Region[];
}

export interface ShareEvents {
  'share.listed': { readonly row: ShareRow };
  'shares.listed': Listed;
  'invitation.listed': { readonly invitation: Invitation };
  'invitations.listed': Listed;
  'invitation.sent': { readonly invitation: Invitation };
  'invitation.accepted': { readonly invitation: Invitation };
  'invitation.rejected': { readonly invitation: Invitation };
  'invitation.expired': { readonly invitation: Invitation };
}

const invitation = 'arn, shareArn, shareName, sender, receiver, region, status, invitedAt, expiresAt (computed: 12 h)';

const listed = {
  count: 'how many',
  partial: 'true when an account could not be read: see account.unreadable',
  regions: 'Regions that were read',
};

export const shareEventDocs: EventDocs<ShareEvents> = {
  'share.listed': {
    summary: 'one row of the share board: a share, a principal, both accounts',
    fields: { row: 'share, owner, principal, permission, stage, trouble, invitationExpires, verifiedBy, …' },
  },
  'shares.listed': { summary: 'all rows were told', fields: listed },
  'invitation.listed': { summary: 'an invitation the caller received', fields: { invitation } },
  'invitations.listed': { summary: 'all invitations were told', fields: listed },
  'invitation.sent': { summary: 'a pending invitation was seen for the first time', fields: { invitation } },
  'invitation.accepted': { summary: 'an invitation was accepted', fields: { invitation } },
  'invitation.rejected': { summary: 'an invitation was rejected', fields: { invitation } },
  'invitation.expired': {
    summary: 'an invitation ended un-accepted; its principal is no longer associated',
    fields: { invitation },
  },
};
