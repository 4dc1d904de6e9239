import type { Tags } from './tags.ts';

/** An AWS account; any 12-digit one exists from its first use on. */
export interface AccountRecord {
  readonly id: string;
  /** What people call it; null when nobody named it. */
  readonly alias: string | null;
  readonly joinedAt: number;
  /** Id of its organization (`o-…`). */
  readonly organization: string | null;
  /** ARNs of the organizational units it is in, directly or through their parents. */
  readonly units: readonly string[];
  /** Id of the unit it is directly in; absent: the last of its units, else the root. */
  readonly parent?: string;
  readonly email?: string;
  readonly joinedBy?: 'CREATED' | 'INVITED';
  readonly status?: 'ACTIVE' | 'SUSPENDED';
  readonly tags?: Tags;
}

export interface OrganizationRecord {
  readonly id: string;
  readonly arn: string;
  readonly managementAccount: string;
  /** Set by `ram:EnableSharingWithAwsOrganization`. */
  readonly ramSharing: boolean;
  /** Whether service control policies are enabled on its root; absent: they are. */
  readonly controls?: boolean;
  /** Service principals with trusted access → since when. */
  readonly services?: Readonly<Record<string, number>>;
  readonly tags?: Tags;
}
