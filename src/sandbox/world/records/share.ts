import type { Tags } from './tags.ts';

export interface ShareRecord {
  readonly arn: string;
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly allowExternal: boolean;
  readonly status: 'ACTIVE' | 'DELETING' | 'DELETED';
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly tags: Tags;
  /** Permission ARN by resource type, as asked for or the type's default. */
  readonly permissions: Readonly<Record<string, string>>;
}

/** A principal or resource of a share; ended ones stay until the share itself is forgotten. */
export interface AssociationRecord {
  readonly share: string;
  readonly kind: 'PRINCIPAL' | 'RESOURCE';
  /** Account id or ARN. */
  readonly entity: string;
  readonly status: 'ASSOCIATING' | 'ASSOCIATED' | 'FAILED' | 'DISASSOCIATING' | 'DISASSOCIATED';
  readonly message: string | null;
  readonly external: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface InvitationRecord {
  readonly arn: string;
  readonly share: string;
  readonly shareName: string;
  readonly region: string;
  readonly sender: string;
  readonly receiver: string;
  /** The principal it was sent for: the receiver's id, or a role or user in it. */
  readonly principal: string;
  readonly status: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED';
  readonly invitedAt: number;
}

export const associationKey = (share: string, kind: AssociationRecord['kind'], entity: string): string =>
  `${share} ${kind} ${entity}`;
