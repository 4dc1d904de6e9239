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
}

export interface OrganizationRecord {
  readonly id: string;
  readonly arn: string;
  readonly managementAccount: string;
  /** Set by `ram:EnableSharingWithAwsOrganization`. */
  readonly ramSharing: boolean;
}
