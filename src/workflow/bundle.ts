import { join } from 'node:path';
import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { DomainCleanUp } from '../domain/domain-clean-up.ts';
import type { Finding } from '../domain/finding.ts';
import type { Exposure, PlanSummary } from '../domain/plan.ts';
import type { StateIdentity, SynthesizedStack, TerraformBinary } from '../terraform/ports.ts';

/** Raised whenever an older program could not read a bundle rightly. */
export const BUNDLE_VERSION = 2;

/** What was planned and shown, with everything an apply holds it against. `bundle.json` is written last. */
export interface Bundle {
  readonly version: typeof BUNDLE_VERSION;
  readonly run: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly destroy: boolean;
  readonly toolVersion: string;
  readonly terraform: Omit<TerraformBinary, 'path'>;
  readonly manifestSha256: string;
  /** Planned ones, in dependency order. */
  readonly stacks: readonly BundledStack[];
  /** Stack → the stacks it waits for. */
  readonly deferred: Readonly<Record<string, readonly string[]>>;
  readonly failed: readonly string[];
  readonly exposures: readonly Exposure[];
  readonly findings: readonly Finding[];
  readonly summary: PlanSummary;
  /** Names of Studio domains that are replaced or destroyed. */
  readonly domains: readonly string[];
  /** Of a destroy: what it would end there is shown before anybody agrees. */
  readonly cleanUps: readonly DomainCleanUp[];
}

export interface BundledStack {
  readonly name: string;
  readonly account: AccountId;
  readonly region: Region;
  /** Who may apply it: the planning caller, or the role bound by `applyAs`. */
  readonly caller: Arn;
  readonly providerVersion: string | null;
  readonly changes: boolean;
  readonly summary: PlanSummary;
  readonly dependencies: readonly string[];
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly constructPaths: Readonly<Record<string, string>>;
  /** Where it was planned. */
  readonly workingDirectory: string;
  /** The state lives in the working directory, so that the plan means the same nowhere else. */
  readonly appliesInPlace: boolean;
  readonly state: StateIdentity | null;
  /** Null when there is nothing to plan, as for the destroy of a stack without state. */
  readonly planSha256: string | null;
  /** Digest of every file of the synthesized stack, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export const bundleFile = (directory: string): string => join(directory, 'bundle.json');
/** Written by the one apply that a bundle is good for, when it begins. */
export const appliedFile = (directory: string): string => join(directory, 'applied.json');
export const stacksDirectory = (directory: string): string => join(directory, 'stacks');
export const stackDirectory = (directory: string, stack: string): string =>
  join(stacksDirectory(directory), safeName(stack));
export const planFileOf = (directory: string, stack: string): string =>
  join(stackDirectory(directory, stack), 'plan.tfplan');
/** The stack as it was synthesized. */
export const sourceDirectory = (directory: string, stack: string): string =>
  join(stackDirectory(directory, stack), 'source');

/** A name as one path segment, whatever it holds. */
export const safeName = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E');

/** The stack as the terraform layer wants it, to be worked on in `workingDirectory`. */
export const asSynthesized = (stack: BundledStack, workingDirectory: string): SynthesizedStack => ({
  name: stack.name,
  workingDirectory,
  dependencies: stack.dependencies,
  account: stack.account,
  region: stack.region,
  constructPaths: new Map(Object.entries(stack.constructPaths)),
  reads: new Map(Object.entries(stack.reads)),
  providerVersion: stack.providerVersion,
});
