import type { Tags } from './tags.ts';

export interface RoleRecord {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
  readonly path: string;
  /** `AROA…`. */
  readonly id: string;
  /** Policy text as given. */
  readonly trust: string;
  readonly description: string | null;
  readonly maxSessionSeconds: number;
  readonly permissionsBoundary: string | null;
  readonly createdAt: number;
  readonly tags: Tags;
  /** Inline policies: name → text. */
  readonly inline: Readonly<Record<string, string>>;
  /** ARNs of attached managed policies. */
  readonly attached: readonly string[];
}

export interface PolicyRecord {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
  readonly path: string;
  /** `ANPA…`. */
  readonly id: string;
  readonly description: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly tags: Tags;
  readonly defaultVersion: string;
  /** Number of the version made last; numbers are never used again. */
  readonly lastVersion: number;
  readonly versions: readonly PolicyVersion[];
}

export interface PolicyVersion {
  readonly id: string;
  readonly text: string;
  readonly createdAt: number;
}

export interface InstanceProfileRecord {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
  readonly path: string;
  /** `AIPA…`. */
  readonly id: string;
  readonly createdAt: number;
  readonly tags: Tags;
  /** ARN of its role: at most one. */
  readonly role: string | null;
}
