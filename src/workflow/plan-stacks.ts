import { problemsOf } from '../domain/errors.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import { stacksAtOnce } from './at-once.ts';
import { declaredAt } from './declared-at.ts';
import { waitsFor, type Outcome } from './deferral.ts';
import { inOrder, needsOf, reversed } from './graph.ts';
import { callOf, planStack, type PlanJob, type PlannedStack } from './plan-stack.ts';

export interface PlannedStacks {
  /** In dependency order. */
  readonly planned: readonly PlannedStack[];
  readonly deferred: ReadonlyMap<string, readonly string[]>;
  readonly failed: readonly string[];
}

/** Plans every selected stack that can be planned honestly; the failure of one does not stop the others. */
export async function planStacks(job: PlanJob): Promise<PlannedStacks> {
  const { record, selected } = job;
  const stacks = job.stacks.filter(({ name }) => selected.includes(name));
  const outcomes = new Map<string, Outcome>(await leftOut(job, stacks));
  const planned = new Map<string, PlannedStack>();
  const deferred = new Map<string, readonly string[]>();
  const readsOnly = needsOf(stacks.map((stack) => ({ ...stack, dependencies: [] })));
  const needs = job.purpose === 'destroy' ? reversed(readsOnly) : readsOnly;

  await inOrder(needs, stacksAtOnce(stacks.length), async (name) => {
    const stack = stacks.find((one) => one.name === name);
    if (!stack || job.signal?.aborted) return;
    const waits = waitsOf(job, stack, needs, outcomes, planned);
    if (waits.length > 0) {
      deferred.set(name, waits);
      outcomes.set(name, { kind: 'deferred' });
      await record.stack(name, { phase: 'deferred' });
      record.emit({ type: 'stack.deferred', run: record.run, stack: name, needs: waits });
      return;
    }
    try {
      const result = await planStack(job, stack);
      planned.set(name, result);
      outcomes.set(name, { kind: 'planned', plan: result.plan });
      await record.stack(name, { phase: 'done', process: null });
    } catch (thrown) {
      const reason = job.ports.whySkipped?.(problemsOf(thrown)) ?? null;
      if (reason !== null) {
        outcomes.set(name, { kind: 'skipped' });
        await record.stack(name, { phase: 'done', process: null });
        record.emit({ type: 'stack.skipped', run: record.run, stack: name, reason });
        return;
      }
      outcomes.set(name, { kind: 'failed' });
      await record.stack(name, { phase: 'failed', process: null });
      const problems = declaredAt(problemsOf(thrown), Object.fromEntries(stack.constructPaths), job.ports.manifest);
      record.emit({ type: 'stack.failed', run: record.run, stack: name, problems });
    }
  });
  return {
    planned: stacks.flatMap(({ name }) => planned.get(name) ?? []),
    deferred,
    failed: stacks.map(({ name }) => name).filter((name) => outcomes.get(name)?.kind === 'failed'),
  };
}

function waitsOf(
  { purpose }: PlanJob,
  stack: SynthesizedStack,
  needs: ReadonlyMap<string, readonly string[]>,
  outcomes: ReadonlyMap<string, Outcome>,
  planned: ReadonlyMap<string, PlannedStack>,
): readonly string[] {
  switch (purpose) {
    case 'apply':
      return waitsFor(stack.reads, (name) => outcomes.get(name));
    case 'destroy':
      // What reads from it must be known to go first.
      return (needs.get(stack.name) ?? []).filter((name) => outcomes.get(name)?.kind !== 'planned');
    case 'drift':
      // Drift is about what was applied, so outputs as they are will do; only an owner without any cannot be read.
      return [...stack.reads.keys()].filter((name) => {
        const outcome = outcomes.get(name);
        if (outcome?.kind === 'left-out') return !outcome.applied;
        return outcome?.kind === 'deferred' || planned.get(name)?.bundled.state === null;
      });
  }
}

/** Stacks outside of the selection that a selected one reads from: have they ever been applied? */
async function leftOut(job: PlanJob, selected: readonly SynthesizedStack[]): Promise<readonly [string, Outcome][]> {
  if (job.purpose === 'destroy') return [];
  const names = new Set(selected.flatMap(({ reads }) => [...reads.keys()]));
  const others = job.stacks.filter(({ name }) => names.has(name) && !selected.some((stack) => stack.name === name));
  const found: [string, Outcome][] = [];
  for (const stack of others) {
    await job.session.terraform.init(callOf(job, stack, 'init'));
    const state = await job.session.terraform.state(callOf(job, stack, 'state'));
    found.push([stack.name, { kind: 'left-out', applied: state !== null }]);
  }
  return found;
}
