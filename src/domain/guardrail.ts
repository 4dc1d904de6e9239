import type { Arn } from './arn.ts';
import type { SourcePoint } from './errors.ts';

/** What is prepared so that an incident needs one small change. */
export interface GuardrailsDeclaration {
  readonly containment?: ContainmentDeclaration;
  readonly at?: SourcePoint;
}

/** Where a person can be cut off by their Identity Center user id. */
export interface ContainmentDeclaration {
  /** Name of the policy. */
  readonly name: string;
  /** The service control policy; absent: only roles. */
  readonly organization?: {
    /** Alias of the management account, or of the delegated administrator for policies. */
    readonly account: string;
    /** Account ids, unit ids or the root id that the policy is attached to. */
    readonly targets: readonly string[];
  };
  /** ARNs of roles that carry the denial as an inline policy, where no service control policy reaches. */
  readonly roles: readonly Arn[];
  readonly at?: SourcePoint;
}

/** A trail that records what an audit of who acted on whose behalf needs. */
export interface AuditDeclaration {
  /** Alias of the account that keeps the records. */
  readonly account: string;
  /** Name of the trail. */
  readonly trail: string;
  /** Bucket that is created for the records. */
  readonly bucket: string;
  /** Records of all accounts; only from the management account or the delegated administrator of CloudTrail. */
  readonly organization: boolean;
  /** Data events of these buckets (names) are recorded as well. */
  readonly dataOf: readonly string[];
  readonly at?: SourcePoint;
}

/** The role that whoever is on call assumes to cut somebody off. */
export interface OnCallDeclaration {
  /** Name of the role, the same in every account. */
  readonly role: string;
  /** Aliases of the accounts that have it. */
  readonly accounts: readonly string[];
  /** ARNs of who may assume it. */
  readonly trustedBy: readonly Arn[];
  readonly at?: SourcePoint;
}
