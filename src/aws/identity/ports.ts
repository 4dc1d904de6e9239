import type { AccountId, Arn } from '../../domain/arn.ts';

/** IAM Identity Center, asked in the account that owns it, or the one that it is delegated to. */
export interface PeopleReaders {
  instances(): Promise<readonly IdentityInstance[]>;
  /** Null when nobody has that user name. */
  userNamed(identityStoreId: string, userName: string): Promise<IdentityUser | null>;
  /** Null when nobody has that id (any more). */
  user(identityStoreId: string, userId: string): Promise<IdentityUser | null>;
  groupsOf(identityStoreId: string, userId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Whether the application lets people begin background sessions; `ENABLED`, `DISABLED` or newer. */
  backgroundSessionsOf(applicationArn: Arn): Promise<string>;
}

export interface IdentityInstance {
  readonly arn: Arn;
  readonly identityStoreId: string;
  readonly owner: AccountId;
  readonly status: string;
}

export interface IdentityUser {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string | null;
  /** `ENABLED`, `DISABLED`, or null when AWS does not say. */
  readonly status: string | null;
}
