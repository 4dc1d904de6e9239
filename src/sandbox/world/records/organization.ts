import type { Tags } from './tags.ts';

/** An organizational unit. */
export interface UnitRecord {
  readonly id: string;
  readonly arn: string;
  readonly organization: string;
  /** Id of the root or of a unit. */
  readonly parent: string;
  readonly name: string;
  readonly tags: Tags;
}

/** A service control policy. */
export interface ControlPolicyRecord {
  readonly id: string;
  readonly arn: string;
  readonly organization: string;
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly tags: Tags;
}

/** What is attached to one root, unit or account; a target without a row has `FullAWSAccess` alone. */
export interface ControlAttachmentRecord {
  readonly target: string;
  readonly organization: string;
  /** Ids of policies. */
  readonly policies: readonly string[];
}

/** How the making of an account goes. */
export interface AccountRequestRecord {
  readonly id: string;
  readonly organization: string;
  readonly name: string;
  readonly account: string | null;
  readonly state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  readonly failure: string | null;
  readonly requestedAt: number;
  readonly completedAt: number | null;
}
