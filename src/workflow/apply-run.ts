import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import { workspaceOf } from '../domain/manifest.ts';
import type { PlanSummary } from '../domain/plan.ts';
import { readStackConfiguration } from '../terraform/stack-configuration.ts';
import { DEFAULT_WORKSPACE, localStateOf } from '../terraform/workspace.ts';
import { applyStack } from './apply-stack.ts';
import { stacksAtOnce } from './at-once.ts';
import { alreadyApplied, appliedBy, readBundle } from './read-bundle.ts';
import { appliedFile, asSynthesized, planFileOf, type Bundle } from './bundle.ts';
import { reportCutRuns } from './cut-runs.ts';
import { inOrder, needsOf, reversed, type Needs } from './graph.ts';
import { exclusively, refuseBusy } from './live-runs.ts';
import { closeWhenOpen } from './plan-run.ts';
import type { AppliedRun, Workflow, WorkflowPorts } from './ports.ts';
import { applyDirectory, presentOf } from './present.ts';
import { lackOfRoom } from './disk-room.ts';
import { beginRecord, type RunRecord } from './run-record.ts';
import { openSession, type Session } from './session.ts';
import { NOTHING, sumOf } from './summaries.ts';
import { verifyBundle } from './verify-bundle.ts';

/** Applies exactly what a bundle holds, or refuses naming every difference. */
export async function applyRun(ports: WorkflowPorts, bundlePath: string, interrupts: Interrupts): Promise<AppliedRun> {
  const began = ports.clock.now().getTime();
  const directory = resolve(bundlePath);
  await reportCutRuns(ports);
  const bundle = await readBundle(directory);
  const run = ports.newRunId();
  const opening = openSession(ports, join(ports.runsDir, run));
  opening.catch(() => undefined);
  try {
    const session = await opening;
    const changing = bundle.stacks.filter(({ changes }) => changes).map(({ name }) => name);
    // First, because a busy stack also looks like a changed state, and this says why.
    await refuseBusy(ports.runsDir, changing);
    const present = presentOf(ports, session, directory, bundle);
    const problems = await verifyBundle(bundle, present);
    if (problems.length > 0) {
      // Another process may have applied it while it was verified, and taken its plans away: that says why.
      const other = await appliedBy(directory);
      throw new SagelaneError(other === undefined ? problems : alreadyApplied(directory, other));
    }
    const cramped = await lackOfRoom([ports.runsDir, ...localStates(ports, directory, bundle)]);
    if (cramped.length > 0) throw new SagelaneError(cramped);
    if (interrupts.signal?.aborted) throw interruptedBefore(run);
    const verb = bundle.destroy ? 'destroy' : 'apply';
    const record = await exclusively(ports.runsDir, async () => {
      await refuseBusy(ports.runsDir, changing);
      await spend(directory, run);
      return beginRecord({ ...ports, run, verb, stacks: changing, bundle: directory });
    });
    try {
      record.emit({ type: 'run.started', run, verb, stacks: changing, bundle: directory });
      await interrupts.beforehand?.(await present.cleanUps());
      return await applyAll(ports, { bundle, directory, session, record, began, ...interrupts });
    } finally {
      // A plan file holds values in clear, and this one is good for nothing any more.
      for (const { name } of bundle.stacks) await rm(planFileOf(directory, name), { force: true });
      await record.end();
    }
  } finally {
    await closeWhenOpen(opening);
  }
}

/** Folders of the states that lie on this disk. */
const localStates = ({ manifest }: WorkflowPorts, directory: string, bundle: Bundle): readonly string[] =>
  bundle.stacks.flatMap((stack) => {
    const cwd = applyDirectory(directory, stack);
    const state = localStateOf(readStackConfiguration(cwd), cwd, workspaceOf(manifest.backend) ?? DEFAULT_WORKSPACE);
    return state === undefined ? [] : [dirname(state)];
  });

const interruptedBefore = (run: string): SagelaneError =>
  new SagelaneError({
    code: 'Interrupted',
    what: `run ${run} was interrupted before it began`,
    why: 'an interrupt was received',
    fix: 'nothing was changed, and the bundle can still be applied',
  });

/** A bundle is good for one apply, also when two processes try at once. */
async function spend(directory: string, run: string): Promise<void> {
  try {
    await writeFile(appliedFile(directory), `${JSON.stringify({ run })}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new SagelaneError(alreadyApplied(directory, (await appliedBy(directory)) ?? 'unknown'), { cause });
  }
}

type Interrupts = Parameters<Workflow['apply']>[1];

interface Applying {
  readonly bundle: Bundle;
  readonly directory: string;
  readonly session: Session;
  readonly record: RunRecord;
  readonly began: number;
  readonly signal?: AbortSignal;
  readonly force?: AbortSignal;
}

async function applyAll(ports: WorkflowPorts, applying: Applying): Promise<AppliedRun> {
  const { bundle, record, signal } = applying;
  const { run } = record;
  const later = new Map(Object.entries(bundle.deferred));
  for (const [stack, needs] of later) record.emit({ type: 'stack.deferred', run, stack, needs });
  const settled = new Set(bundle.stacks.filter(({ changes }) => !changes).map(({ name }) => name));
  const applied: string[] = [];
  const failed: string[] = [];
  const summaries: PlanSummary[] = [];
  const onAbort = (): void =>
    record.emit({
      type: 'run.interrupted',
      run,
      count: 1,
      detail: 'terraform was asked to stop and is waited for; no other stack is begun',
    });
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const needs = orderOf(bundle);
  const atOnce = stacksAtOnce(bundle.stacks.length - settled.size);
  try {
    await inOrder(needs, atOnce, async (name) => {
      const stack = bundle.stacks.find((one) => one.name === name);
      if (!stack || settled.has(name) || signal?.aborted) return;
      const missing = (needs.get(name) ?? []).filter((need) => !settled.has(need));
      if (missing.length > 0) {
        later.set(name, missing);
        await record.stack(name, { phase: 'deferred' });
        record.emit({ type: 'stack.deferred', run, stack: name, needs: missing });
        return;
      }
      const result = await applyStack({ ports, ...applying, stack, atOnce });
      summaries.push(result.summary);
      (result.ok ? applied : failed).push(name);
      if (result.ok) settled.add(name);
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
  const result: AppliedRun = {
    run,
    applied,
    deferred: [...later.keys()],
    failed,
    interrupted: signal?.aborted ?? false,
    summary: sumOf([NOTHING, ...summaries]),
  };
  record.emit({
    type: 'apply.finished',
    run,
    applied,
    deferred: result.deferred,
    failed,
    summary: result.summary,
    ms: ports.clock.now().getTime() - applying.began,
  });
  return result;
}

/** What is there to be read comes first; a destroy takes its readers down first. */
function orderOf(bundle: Bundle): Needs {
  const needs = needsOf(bundle.stacks.map((stack) => asSynthesized(stack, stack.workingDirectory)));
  return bundle.destroy ? reversed(needs) : needs;
}
