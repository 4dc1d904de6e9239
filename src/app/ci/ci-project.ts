import type { Encryption } from './encryption.ts';

/** What the workflow files of a project are made from. */
export interface CiProject {
  /** Of this program: a bundle is applied by the version that made it. */
  readonly version: string;
  readonly region: string;
  readonly encryption: Encryption;
}

export interface CiFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly what: string;
  readonly text: string;
}
