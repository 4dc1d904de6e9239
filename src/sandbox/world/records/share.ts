import type { Tags } from './tags.ts';

export interface ShareRecord {
  readonly arn: string;
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly allowExternal: boolean;
  /** Consumers keep it when they leave the organization; fixed when it is made. */
  readonly retainSharing?: boolean;
  readonly status: 'ACTIVE' | 'DELETING' | 'DELETED';
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly tags: Tags;
  /** Permission ARN by resource type, as asked for or the type's default. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Version of the permission by resource type; absent: the first. */
  readonly permissionVersions?: Readonly<Record<string, string>>;
}

/** A customer managed permission. */
export interface PermissionRecord {
  readonly arn: string;
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly resourceType: string;
  readonly status: 'ATTACHABLE' | 'DELETING' | 'DELETED';
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly tags: Tags;
  readonly defaultVersion: string;
  /** Number of the version made last; numbers are never used again. */
  readonly lastVersion: number;
  readonly versions: readonly PermissionVersion[];
}

export interface PermissionVersion {
  readonly version: string;
  /** Policy template as given. */
  readonly text: string;
  readonly createdAt: number;
}

/** A request to put one permission in the place of another in all shares. */
export interface PermissionWorkRecord {
  readonly id: string;
  readonly owner: string;
  readonly region: string;
  readonly from: { readonly arn: string; readonly version: string };
  readonly to: { readonly arn: string; readonly version: string };
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly createdAt: number;
  readonly updatedAt: number;
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
