import type { MfaCode } from '../aws/credentials.ts';
import type { Confirmation } from '../commands/engine/confirmation.ts';
import type { AccountId, Region } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import type { AppEvent } from '../domain/events/index.ts';
import type { ProviderSchema } from '../policy/index.ts';
import type { ProviderServer } from '../workflow/ports.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The sandbox as the app knows it: an address, its accounts, and who serves Terraform's provider. */
export interface SandboxUse {
  readonly url: string;
  /** Id of its world: each has Terraform state of its own. */
  readonly world: string;
  /** How far its time is ahead of ours, once moved by `sandbox tick`: deadlines are told by it. */
  readonly aheadMs: number;
  readonly accounts: readonly { readonly id: AccountId; readonly alias: string | null }[];
  /** Absent: the genuine provider is installed by init. */
  readonly provider?: () => Promise<ProviderServer>;
}

export interface AppOptions {
  readonly cwd: string;
  readonly env: Env;
  /** The manifest, relative to `cwd` or absolute; it need not exist. */
  readonly config: string;
  readonly accounts: readonly string[];
  /** Of `--region`: where everything lives is the first; what runs and is shared is read in all. Empty: as declared. */
  readonly regions: readonly Region[];
  readonly sandbox: SandboxUse | null;
  readonly readOnlyReason: string | null;
  readonly globalFlags: readonly string[];
  /** `--yes`: OpenTofu is fetched when there is no terraform. */
  readonly assumeYes: boolean;
  readonly toolVersion: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly force: AbortSignal;
  readonly confirm: (question: Confirmation) => Promise<'yes' | 'no' | 'cannot-ask'>;
  /** Asks for the code of an MFA device; absent: nobody is there to ask. */
  readonly mfaCode?: MfaCode;
  readonly emit: (event: AppEvent) => void;
  /** What the aws provider takes, for the check of synthesized stacks; absent: they are not checked against it. */
  readonly providerSchema?: () => Promise<ProviderSchema>;
  /** Default: see docs/paths.md. */
  readonly journalFile?: string;
}
