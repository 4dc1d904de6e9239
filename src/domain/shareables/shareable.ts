import type { Arn } from '../arn.ts';

/** A SageMaker resource type that AWS RAM can share. https://docs.aws.amazon.com/ram/latest/userguide/shareable.html */
export interface Shareable {
  /** RAM's type code, case as RAM writes it. */
  readonly ramType: string;
  readonly label: string;
  /** Matches ARNs of this type. */
  readonly arn: RegExp;
  readonly defaultPermission: Arn;
  readonly customerManagedPermissions: boolean;
  readonly outsideOrganization: boolean;
}
