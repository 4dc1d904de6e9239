import { basename, dirname, join } from 'node:path';
import { problemsOf } from '../domain/errors.ts';
import { workspaceOf } from '../domain/manifest.ts';
import type { PlanSummary } from '../domain/plan.ts';
import type { TerraformEvent } from '../terraform/ports.ts';
import { readStackConfiguration } from '../terraform/stack-configuration.ts';
import { DEFAULT_WORKSPACE, localStateOf } from '../terraform/workspace.ts';
import { planFileOf, type BundledStack } from './bundle.ts';
import type { WorkflowPorts } from './ports.ts';
import { declaredAt } from './declared-at.ts';
import { fullDisk } from './disk-room.ts';
import { applyDirectory } from './present.ts';
import { resourceEventOf } from './resource-events.ts';
import { markOf, type RunRecord } from './run-record.ts';
import type { Session } from './session.ts';
import { summaryOfEvents } from './summaries.ts';

export interface StackApply {
  readonly ports: WorkflowPorts;
  readonly session: Session;
  readonly record: RunRecord;
  readonly directory: string;
  readonly stack: BundledStack;
  /** How many stacks are applied at the same time. */
  readonly atOnce: number;
  readonly signal?: AbortSignal;
  readonly force?: AbortSignal;
}

/** Applies one stack's saved plan and tells what happens; a failure is an answer, not an exception. */
export async function applyStack(job: StackApply): Promise<{ readonly ok: boolean; readonly summary: PlanSummary }> {
  const { ports, session, record, stack } = job;
  const { run } = record;
  const { name } = stack;
  const began = ports.clock.now().getTime();
  const seen: TerraformEvent[] = [];
  try {
    const cwd = applyDirectory(job.directory, stack);
    record.emit({ type: 'stack.applying', run, stack: name });
    await record.stack(name, {
      phase: 'running',
      log: session.logOf(name, 'apply'),
      lockInfo: lockInfoOf(cwd, workspaceOf(ports.manifest.backend)),
    });
    const call = session.call({
      stack: name,
      account: stack.account,
      cwd,
      step: 'apply',
      atOnce: job.atOnce,
      signal: job.signal,
      force: job.force,
      onStart: (pid) => {
        // Not waited for: terraform has begun. A write that fails is told by the next one.
        record.stack(name, { process: markOf(pid) }).catch(() => undefined);
      },
      onEvent: (event) => {
        if (event.kind === 'resource.finished') seen.push(event);
        const said = resourceEventOf(event, run, name);
        if (said) record.emit(said);
      },
    });
    await session.terraform.apply(call, { planFile: planFileOf(job.directory, name) });
    await record.stack(name, { phase: 'done', process: null });
    record.emit({
      type: 'stack.applied',
      run,
      stack: name,
      summary: stack.summary,
      ms: ports.clock.now().getTime() - began,
    });
    return { ok: true, summary: stack.summary };
  } catch (thrown) {
    const full = await fullDisk(ports.runsDir);
    // Then the record cannot be written either; the journal and the next run tell what is known.
    await record.stack(name, { phase: 'failed', process: null }).catch((cause: unknown) => {
      if (full.length === 0) throw cause;
    });
    record.emit({
      type: 'stack.failed',
      run,
      stack: name,
      problems: [...full, ...declaredAt(problemsOf(thrown), stack.constructPaths, ports.manifest)],
    });
    return { ok: false, summary: summaryOfEvents(seen) };
  }
}

/** Terraform describes a local lock beside the state: `.NAME.lock.info`. */
function lockInfoOf(cwd: string, workspace: string = DEFAULT_WORKSPACE): string | null {
  const state = localStateOf(readStackConfiguration(cwd), cwd, workspace);
  return state === undefined ? null : join(dirname(state), `.${basename(state)}.lock.info`);
}
