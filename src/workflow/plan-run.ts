import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { cleanUpsOf } from '../domain/domain-clean-up.ts';
import { domainsAtRisk } from '../domain/domains-at-risk.ts';
import { SagelaneError } from '../domain/errors.ts';
import { isToldByExposure } from '../domain/exposure.ts';
import { maskPlan } from '../domain/mask-plan.ts';
import type { Exposure } from '../domain/plan.ts';
import type { Synthesis } from '../terraform/ports.ts';
import { addImports } from './add-imports.ts';
import { BUNDLE_VERSION, type Bundle } from './bundle.ts';
import { reportCutRuns } from './cut-runs.ts';
import { computeExposures } from './exposure.ts';
import { grantsOf } from './grants.ts';
import { planStacks, type PlannedStacks } from './plan-stacks.ts';
import type { PlannedRun, PlanOptions, PolicyGate, WorkflowPorts } from './ports.ts';
import { beginRecord, type RunRecord } from './run-record.ts';
import { chooseStacks } from './selection.ts';
import { openSession, type Session } from './session.ts';
import { pruneRuns } from './prune-runs.ts';
import { forgetPlans } from './seen-plans.ts';
import { sumOf } from './summaries.ts';
import { resolveTargets } from './targets.ts';
import { prepareBundle, writeBundle } from './write-bundle.ts';

/** Plans what can be planned and leaves it, with everything an apply is held against, in a bundle. */
export async function planRun(ports: WorkflowPorts, options: PlanOptions): Promise<PlannedRun> {
  const began = ports.clock.now().getTime();
  // First, because what cannot be judged need not be planned.
  const policies = policiesOf(ports, options);
  await reportCutRuns(ports);
  await pruneRuns(ports.runsDir);
  const run = ports.newRunId();
  const directory = options.out === undefined ? join(ports.runsDir, run) : resolve(options.out);
  // Terraform and the provider come up while the app synthesizes, and what is asked for the caller with.
  const opening = openSession(ports, join(ports.runsDir, run));
  opening.catch(() => undefined);
  ports.warm?.('caller').catch(() => undefined);
  try {
    const synthesis = await ports.synth();
    const { stacks, targets } = chosenBy(synthesis, options);
    await prepareBundle(directory, options.out !== undefined);
    const record = await beginRecord({ ...ports, run, verb: 'plan', stacks, bundle: directory });
    try {
      record.emit({ type: 'run.started', run, verb: 'plan', stacks, bundle: null });
      return await planAll(ports, options, {
        record,
        synthesis,
        stacks,
        targets,
        directory,
        began,
        policies,
        session: await opening,
      });
    } finally {
      await record.end();
    }
  } finally {
    await closeWhenOpen(opening);
  }
}

/** A stack that has none of the targets is not part of a targeted run. */
function chosenBy({ stacks: all }: Synthesis, options: PlanOptions): Pick<Planning, 'stacks' | 'targets'> {
  const stacks = chooseStacks(all, options);
  if (!options.targets || options.targets.length === 0) return { stacks, targets: new Map() };
  const targets = resolveTargets(
    all.filter(({ name }) => stacks.includes(name)),
    options.targets,
  );
  return { stacks: stacks.filter((name) => targets.has(name)), targets };
}

interface Planning {
  readonly record: RunRecord;
  readonly session: Session;
  readonly synthesis: Synthesis;
  readonly stacks: readonly string[];
  readonly targets: ReadonlyMap<string, readonly string[]>;
  readonly directory: string;
  readonly began: number;
  readonly policies: PolicyGate | undefined;
}

function policiesOf({ manifest, policies }: WorkflowPorts, options: PlanOptions): PolicyGate | undefined {
  const directories = [...(manifest.policy ? [manifest.policy.rego] : []), ...(options.policies ?? [])];
  return directories.length === 0 ? undefined : policies?.([...new Set(directories)]);
}

async function planAll(ports: WorkflowPorts, options: PlanOptions, planning: Planning): Promise<PlannedRun> {
  const { record, session, directory } = planning;
  const destroy = options.destroy ?? false;
  forgetPlans(ports);
  const imported = options.importing ? await addImports(ports, planning.synthesis.stacks, planning.stacks) : null;
  const result = await warmingUp(ports, planning.stacks.length, () =>
    planStacks({
      ports,
      session,
      record,
      stacks: planning.synthesis.stacks,
      selected: planning.stacks,
      bundle: directory,
      purpose: destroy ? 'destroy' : 'apply',
      destroyDomains: options.destroyDomains ?? [],
      targets: planning.targets,
      applyAs: options.applyAs,
      signal: options.signal,
    }),
  );
  if (options.signal?.aborted) throw interrupted(record);
  const plans = result.planned.map(({ plan }) => plan);
  const exposures = await exposuresOf(ports, result);
  const own = [
    ...planning.synthesis.findings.filter((finding) => !isToldByExposure(finding, exposures)),
    ...(imported?.findingsOf(plans) ?? []),
    ...(await ports.checkPlan(plans, exposures, { destroy })),
  ];
  const summary = sumOf(plans.map((plan) => plan.summary));
  const masked = plans.map(maskPlan);
  const deferred = Object.fromEntries(result.deferred);
  const { failed } = result;
  const judged = { run: record.run, destroy, plans: masked, deferred, failed, exposures, findings: own, summary };
  const findings = [...own, ...((await planning.policies?.(judged)) ?? [])];
  const bundle: Bundle = {
    version: BUNDLE_VERSION,
    run: record.run,
    createdAt: ports.clock.now().toISOString(),
    destroy,
    toolVersion: ports.toolVersion,
    terraform: { product: session.terraform.binary.product, version: session.terraform.binary.version },
    manifestSha256: ports.manifest.sha256,
    stacks: result.planned.map(({ bundled }) => bundled),
    deferred,
    failed,
    exposures,
    findings,
    summary,
    domains: domainsAtRisk(plans),
    cleanUps: cleanUpsOf(plans),
  };
  await writeBundle(directory, bundle);
  record.emit({ type: 'exposure.computed', run: record.run, exposures });
  for (const finding of findings) record.emit({ type: 'finding.reported', finding });
  const changing = bundle.stacks.filter(({ changes }) => changes).map(({ name }) => name);
  record.emit({
    type: 'plan.finished',
    run: record.run,
    bundle: directory,
    planned: changing,
    deferred: [...result.deferred.keys()],
    failed: result.failed,
    summary,
    ms: ports.clock.now().getTime() - planning.began,
  });
  const changes = changing.length > 0 || result.deferred.size > 0;
  return {
    run: record.run,
    bundle: directory,
    plans: masked,
    deferred: result.deferred,
    failed: result.failed,
    exposures,
    findings,
    summary,
    cleanUps: bundle.cleanUps,
    changes,
  };
}

/**
 * A plan that takes its time leaves this process idle: what the exposure is asked with is loaded meanwhile. Not where more
 * stacks than processors are planned, which would wait for it.
 */
async function warmingUp<Result>(
  { clock, warm }: WorkflowPorts,
  stacks: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  if (warm && stacks <= availableParallelism())
    clock
      .sleep(IDLE_MS, over.signal)
      .then(() => warm('facts'))
      .catch(() => undefined);
  try {
    return await work();
  } finally {
    over.abort();
  }
}

const IDLE_MS = 1500;

const exposuresOf = (ports: WorkflowPorts, { planned }: PlannedStacks): Promise<readonly Exposure[]> =>
  computeExposures(
    planned.filter(({ bundled }) => bundled.changes).map(({ plan, config }) => grantsOf(plan, config)),
    ports.manifest,
    ports.facts,
  );

/** Planning changes nothing, so an interrupt leaves nothing but an unfinished bundle. */
export function interrupted(record: RunRecord): SagelaneError {
  record.emit({ type: 'run.interrupted', run: record.run, count: 1, detail: 'planning stopped, nothing was changed' });
  return new SagelaneError({
    code: 'Interrupted',
    what: `run ${record.run} was interrupted while it planned`,
    why: 'an interrupt was received',
    fix: 'nothing was changed; plan again',
  });
}

/** Ends terraform's provider also when the run failed before it needed it. */
export async function closeWhenOpen(opening: Promise<Session>): Promise<void> {
  const session = await opening.catch(() => undefined);
  await session?.close();
}
