import type { OwnedShare, ShareAssociation } from '../../aws/ports.ts';
import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import type { ShareDeclaration, Principal } from '../../domain/manifest.ts';
import type { Invitation } from '../../domain/share.ts';

/** Everything known about one share and one principal, from the manifest and from whichever accounts we hold. */
export interface ShareFacts {
  readonly name: string;
  readonly owner: AccountId;
  readonly ownerAlias: string | null;
  readonly region: Region;
  readonly principal: Principal;
  readonly declaration: ShareDeclaration | null;
  /** What the owner sees; null when we do not hold the owner. */
  readonly ownerView: OwnerView | null;
  /** What the consumer sees; null when we do not hold the consumer, or when the principal is no account. */
  readonly consumerView: ConsumerView | null;
  /** Why an account that should be held could not be asked. */
  readonly unreadable: string | null;
  readonly access: AccessCheck | null;
}

export interface OwnerView {
  readonly share: OwnedShare | null;
  readonly association: ShareAssociation | null;
  readonly resources: readonly ShareAssociation[];
}

export interface ConsumerView {
  /** The newest one of this share. */
  readonly invitation: Invitation | null;
  /** The share as received: it can be used. */
  readonly received: OwnedShare | null;
  readonly pipelines: readonly Arn[];
}

/** What happened when the consumer really called Describe on each resource. */
export type AccessCheck =
  | { readonly kind: 'allowed'; readonly by: Arn; readonly at: string }
  | { readonly kind: 'denied'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };
