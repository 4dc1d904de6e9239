import type { AccountId, Arn, Region } from './arn.ts';
import type { Acceptance, Principal } from './manifest.ts';

/** How far one share has come for one principal, in the order of its life. */
export const SHARE_STAGES = [
  'declared',
  'planned',
  'created',
  'associated',
  'invited',
  'accepted',
  'verified',
] as const;
export type ShareStage = (typeof SHARE_STAGES)[number];

/** What ended it, when it did not go on. */
export type ShareTrouble = 'failed' | 'rejected' | 'expired' | 'disassociated' | 'denied' | 'unknown';

/** A row of the share board: one share, one principal, both accounts. */
export interface ShareRow {
  readonly share: string;
  readonly shareArn: Arn | null;
  readonly owner: AccountId;
  readonly ownerAlias: string | null;
  readonly region: Region;
  readonly principal: Principal;
  readonly permission: string;
  readonly resources: readonly Arn[];
  readonly acceptance: Acceptance | null;
  /** The last stage that is a fact. */
  readonly stage: ShareStage;
  readonly trouble: ShareTrouble | null;
  /** RAM's own words for a trouble. */
  readonly detail: string | null;
  /** ISO 8601; 12 hours after the invitation for SageMaker types. */
  readonly invitationExpires: string | null;
  readonly invitationArn: Arn | null;
  /** The principal that really called Describe, and when. */
  readonly verifiedBy: { readonly arn: Arn; readonly at: string } | null;
}

/**
 * Un-accepted invitations to share SageMaker types end after 12 hours; RAM returns no expiry, so it is computed.
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-shared-invitations.html
 */
export const INVITATION_LIFETIME_MS = 12 * 3_600_000;

export type InvitationStatus = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED';

export interface Invitation {
  readonly arn: Arn;
  readonly shareArn: Arn;
  readonly shareName: string;
  readonly sender: AccountId;
  readonly receiver: AccountId;
  readonly region: Region;
  /** RAM's value, or the text it sent when that is newer than this program. */
  readonly status: InvitationStatus | (string & {});
  /** ISO 8601. */
  readonly invitedAt: string;
  /** ISO 8601, computed: `invitedAt` + 12 h. */
  readonly expiresAt: string;
}

/**
 * Whether what is associated is in its share, or on its way into it: RAM goes on listing what was.
 * https://docs.aws.amazon.com/ram/latest/APIReference/API_ResourceShareAssociation.html
 */
export const isMember = ({ status }: { readonly status: string }): boolean =>
  !['DISASSOCIATING', 'DISASSOCIATED', 'FAILED'].includes(status);
