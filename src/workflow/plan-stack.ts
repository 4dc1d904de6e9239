import type { Arn } from '../domain/arn.ts';
import { accountOfArn } from '../domain/arn.ts';
import { maskChange } from '../domain/mask-plan.ts';
import type { StackPlan } from '../domain/plan.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import type { StateIdentity, SynthesizedStack } from '../terraform/ports.ts';
import { stacksAtOnce } from './at-once.ts';
import { planFileOf, stackDirectory, type BundledStack } from './bundle.ts';
import { forgetExisting } from './forget-existing.ts';
import type { WorkflowPorts } from './ports.ts';
import type { RunRecord } from './run-record.ts';
import { rememberPlan } from './seen-plans.ts';
import type { Session } from './session.ts';
import { NOTHING } from './summaries.ts';
import { readConfig, type SynthesizedConfig } from './synthesized-config.ts';
import { bundleSource, digestPlan } from './write-bundle.ts';

export interface PlanJob {
  readonly ports: WorkflowPorts;
  readonly session: Session;
  readonly record: RunRecord;
  /** All of the app, in dependency order. */
  readonly stacks: readonly SynthesizedStack[];
  readonly selected: readonly string[];
  /** Where plan files and sources go. */
  readonly bundle: string;
  readonly purpose: 'apply' | 'destroy' | 'drift';
  /** Of a destroy: Studio domains that go though they were there before. */
  readonly destroyDomains?: readonly string[];
  /** Of a stack, the only addresses to plan; a stack that is not in it is planned as a whole. */
  readonly targets?: ReadonlyMap<string, readonly string[]>;
  readonly applyAs?: Arn | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PlannedStack {
  readonly bundled: BundledStack;
  readonly plan: StackPlan;
  readonly config: SynthesizedConfig;
}

/** Plans one stack in its working directory; plan file and source go into the bundle's folder. */
export async function planStack(job: PlanJob, stack: SynthesizedStack): Promise<PlannedStack> {
  const { record, session, ports } = job;
  const { name } = stack;
  const began = ports.clock.now().getTime();
  record.emit({ type: 'stack.planning', run: record.run, stack: name });
  await record.stack(name, { phase: 'running', log: session.logOf(name, 'plan') });
  await ensurePrivateDir(stackDirectory(job.bundle, name));
  const forgets = job.purpose === 'destroy' && (await forgetExisting(ports, stack, job.destroyDomains ?? []));
  const [caller, config] = await all([
    ports.caller(stack.account),
    readConfig(stack.workingDirectory),
    session.terraform.init(callOf(job, stack, 'init')),
  ] as const);
  // After the init, which may have written the lock file.
  const [result, files] = await all([
    planWithTerraform(job, stack, forgets),
    job.purpose === 'drift' ? NO_FILES : bundleSource(job.bundle, name, stack.workingDirectory),
  ] as const);
  record.emit({
    type: 'stack.planned',
    run: record.run,
    stack: name,
    account: stack.account,
    summary: result.plan.summary,
    changes: result.plan.changes.map(maskChange),
    ms: ports.clock.now().getTime() - began,
  });
  return {
    plan: result.plan,
    config,
    bundled: {
      name,
      account: stack.account,
      region: stack.region,
      caller: job.applyAs !== undefined && accountOfArn(job.applyAs) === stack.account ? job.applyAs : caller.arn,
      providerVersion: stack.providerVersion,
      changes: result.changes,
      summary: result.plan.summary,
      dependencies: stack.dependencies,
      reads: Object.fromEntries(stack.reads),
      constructPaths: Object.fromEntries(stack.constructPaths),
      workingDirectory: stack.workingDirectory,
      appliesInPlace: config.localStatePath !== null && !/^([/\\]|[A-Za-z]:)/.test(config.localStatePath),
      state: result.state,
      planSha256: result.planSha256,
      files,
    },
  };
}

interface TerraformResult {
  readonly plan: StackPlan;
  readonly changes: boolean;
  readonly state: StateIdentity | null;
  readonly planSha256: string | null;
}

async function planWithTerraform(job: PlanJob, stack: SynthesizedStack, forgets: boolean): Promise<TerraformResult> {
  const { terraform } = job.session;
  const destroy = job.purpose === 'destroy';
  if (destroy && (await terraform.state(callOf(job, stack, 'state'))) === null)
    return { plan: emptyPlan(stack), changes: false, state: null, planSha256: null };
  const planFile = planFileOf(job.bundle, stack.name);
  const { changes } = await terraform.plan(callOf(job, stack, 'plan'), {
    planFile,
    destroy: destroy && !forgets,
    targets: job.targets?.get(stack.name) ?? [],
  });
  const [plan, state, planSha256] = await all([
    terraform.readPlan(callOf(job, stack, 'show'), planFile, stack),
    terraform.state(callOf(job, stack, 'state')),
    digestPlan(job.bundle, stack.name),
  ] as const);
  rememberPlan(job.ports, planSha256, plan);
  return { plan, changes, state, planSha256 };
}

const NO_FILES: Readonly<Record<string, string>> = {};

const emptyPlan = ({ name, account, region }: SynthesizedStack): StackPlan => ({
  stack: name,
  account,
  region,
  summary: NOTHING,
  changes: [],
  drift: [],
  changedOutputs: [],
});

export const callOf = (
  { session, selected, signal }: PlanJob,
  stack: SynthesizedStack,
  step: 'init' | 'plan' | 'show' | 'state',
) =>
  session.call({
    stack: stack.name,
    account: stack.account,
    cwd: stack.workingDirectory,
    step,
    signal,
    atOnce: stacksAtOnce(selected.length),
  });

/** Like Promise.all, but nothing is left running when one fails. */
async function all<T extends readonly unknown[]>(work: T) {
  await Promise.allSettled(work);
  return Promise.all(work);
}
