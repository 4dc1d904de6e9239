import type { Finding } from '../domain/finding.ts';
import type { ChangeAction, StackPlan } from '../domain/plan.ts';
import type { Problem } from '../domain/errors.ts';

/** The real binary; never a mock of it. */
export interface TerraformBinary {
  readonly path: string;
  readonly product: 'terraform' | 'tofu';
  /** For example `1.11.4`. */
  readonly version: string;
}

/** What a synth child left in `cdktf.out`. */
export interface Synthesis {
  readonly outdir: string;
  /** In dependency order. */
  readonly stacks: readonly SynthesizedStack[];
  /** Error, warning and info annotations of the construct tree. */
  readonly findings: readonly Finding[];
  readonly ms: number;
}

export interface SynthesizedStack {
  readonly name: string;
  /** Absolute: where terraform runs. */
  readonly workingDirectory: string;
  readonly dependencies: readonly string[];
  /** Account id and Region of the stack's default aws provider. */
  readonly account: string;
  readonly region: string;
  /** Address → construct path, from each resource's `//`.metadata. */
  readonly constructPaths: ReadonlyMap<string, string>;
  /** Outputs of other stacks it reads: stack name → output names. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  readonly providerVersion: string | null;
}

/** One line of `terraform … -json`, as far as the product needs it; unknown kinds are dropped at the edge. */
export type TerraformEvent =
  | {
      readonly kind: 'resource.started' | 'resource.finished' | 'resource.failed';
      readonly address: string;
      readonly action: ChangeAction;
      readonly elapsedMs: number;
      readonly id: string | null;
    }
  | {
      readonly kind: 'resource.progressed';
      readonly address: string;
      readonly action: ChangeAction;
      readonly elapsedMs: number;
    }
  | {
      readonly kind: 'diagnostic';
      readonly severity: 'error' | 'warning';
      readonly problem: Problem;
      readonly address: string | null;
      /** Who holds the lock, when that is what is wrong. */
      readonly lock?: LockHolder;
    }
  | {
      readonly kind: 'summary';
      readonly create: number;
      readonly update: number;
      readonly delete: number;
      readonly operation: 'plan' | 'apply' | 'destroy';
    };

/** One terraform process; it writes its JSON lines to `logFile` itself, so that it survives us. */
export interface TerraformCall {
  readonly cwd: string;
  /** Added to a minimal environment (PATH, HOME, AWS_*, TF_* of the user). */
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** The workspace to work in, made when it is missing; absent: `default`, or what an HCP Terraform workspace is called. */
  readonly workspace?: string;
  readonly onEvent?: (event: TerraformEvent) => void;
  /** Told the pid as soon as there is one. */
  readonly onStart?: (pid: number) => void;
  /** First abort sends one SIGINT, and then it is waited for. */
  readonly signal?: AbortSignal;
  /** Abort sends the second SIGINT: terraform stops at once, and what it has not saved is lost. */
  readonly force?: AbortSignal;
  /** How many of them are at work at the same time, this one included. One when absent. */
  readonly atOnce?: number;
}

/** Who holds the lock of a state, as Terraform tells whoever meets it. */
export interface LockHolder {
  readonly id: string;
  /** `user@host`. */
  readonly who: string;
  /** `apply`, `plan`, … */
  readonly operation: string;
  /** ISO 8601. */
  readonly since: string;
}

export interface StateIdentity {
  readonly lineage: string;
  readonly serial: number;
}

export interface Terraform {
  readonly binary: TerraformBinary;
  /** Skipped when backend, providers and lock file are as at the last init of this directory. */
  init(call: TerraformCall, options?: { readonly force?: boolean }): Promise<void>;
  /** Lets the folder of the call use what the init of another folder left, where its own would leave the same. */
  lendInit(call: TerraformCall, from: string): void;
  /** Saves the plan to `planFile` and tells whether it holds changes. */
  plan(
    call: TerraformCall,
    options: {
      readonly planFile: string;
      readonly destroy?: boolean;
      readonly refreshOnly?: boolean;
      /** Only these addresses, and what they need. */
      readonly targets?: readonly string[];
      readonly parallelism?: number;
      readonly lock?: boolean;
    },
  ): Promise<{ readonly changes: boolean }>;
  /** Reads a saved plan (`show -json`). */
  readPlan(call: TerraformCall, planFile: string, stack: SynthesizedStack): Promise<StackPlan>;
  apply(call: TerraformCall, options: { readonly planFile: string; readonly parallelism?: number }): Promise<void>;
  /** `null` when there is no state yet. */
  state(call: TerraformCall): Promise<StateIdentity | null>;
  /** Null when the state is not locked. Reads no resource. */
  lockHolder(call: TerraformCall): Promise<LockHolder | null>;
  /** Takes the lock of that id away; the backend refuses another id. */
  unlock(call: TerraformCall, id: string): Promise<void>;
}
