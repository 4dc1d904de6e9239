import type { AccountId, Arn } from '../../domain/arn.ts';
import type { Invitation } from '../../domain/share.ts';

export interface OwnedShare {
  readonly arn: Arn;
  readonly name: string;
  readonly owner: AccountId;
  readonly status: string;
  readonly permissionArns: readonly Arn[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly allowExternalPrincipals: boolean;
  /** An account that leaves the organization keeps the access. */
  readonly retainSharing: boolean;
  /** RAM made it of a resource's own policy: nobody can change it as a share. */
  readonly fromPolicy: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

export interface ShareAssociation {
  readonly shareArn: Arn;
  /** Account id or ARN of a principal, or ARN of a resource. */
  readonly entity: string;
  readonly kind: 'PRINCIPAL' | 'RESOURCE';
  /** RAM's status, or text newer than this program. */
  readonly status: string;
  readonly statusMessage: string | null;
  readonly external: boolean | null;
  /** ISO 8601. */
  readonly changedAt: string | null;
}

/** RAM, all pages read. Every method throws SagelaneError with the code of docs/errors.md. */
export interface ShareReaders {
  /** Shares this account owns and that are not deleted. */
  owned(): Promise<readonly OwnedShare[]>;
  /** Shares of other accounts that this one can use (accepted, or by organization). */
  received(): Promise<readonly OwnedShare[]>;
  associations(shareArn: Arn): Promise<readonly ShareAssociation[]>;
  /** Received invitations; RAM lists no sent ones. */
  invitations(): Promise<readonly Invitation[]>;
  /** The action list of a managed permission, live (`GetPermission`). */
  permissionActions(permissionArn: Arn): Promise<readonly string[]>;
  /** ARNs of pipelines that other accounts share with this one (`ListResources`, OTHER-ACCOUNTS), with the share they come by. */
  sharedPipelines(): Promise<readonly { readonly arn: Arn; readonly shareArn: Arn }[]>;
}

export interface ShareWriters {
  accept(invitationArn: Arn): Promise<Invitation>;
  reject(invitationArn: Arn): Promise<Invitation>;
  /** Disassociates and associates the principal again: a new invitation. */
  reinvite(shareArn: Arn, principal: string): Promise<void>;
}
