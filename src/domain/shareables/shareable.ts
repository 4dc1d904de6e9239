import type { Arn } from '../arn.ts';

/** A SageMaker resource type that AWS RAM can share. https://docs.aws.amazon.com/ram/latest/userguide/shareable.html */
export interface Shareable {
  /** The word for it in the product. */
  readonly kind: string;
  /** RAM's type code, case as RAM writes it. */
  readonly ramType: string;
  readonly label: string;
  /** The manifest's key: a list of names and ARNs, or `all` where an account has exactly one. */
  readonly key: string;
  /** Beginning of the ARN's last part, before the name. */
  readonly prefix: string;
  /** The only name there is. */
  readonly only?: string;
  /** Matches ARNs of this type. */
  readonly arn: RegExp;
  /** Null where AWS does not document its name: RAM attaches it when a share names none. */
  readonly defaultPermission: Arn | null;
  /** What the default permission allows, where AWS documents that and not its name. */
  readonly defaultActions?: readonly string[];
  readonly customerManagedPermissions: boolean;
  readonly outsideOrganization: boolean;
  /** Single IAM roles and users can be principals. */
  readonly rolesAndUsers: boolean;
}
