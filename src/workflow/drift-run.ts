import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { maskPlan } from '../domain/mask-plan.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isIncident } from '../policy/index.ts';
import { reportCutRuns } from './cut-runs.ts';
import { detailOfDrift, shareOf } from './drift-detail.ts';
import { rememberDrift, type DriftLine } from './drift-history.ts';
import { closeWhenOpen, interrupted } from './plan-run.ts';
import { planStacks, type PlannedStacks } from './plan-stacks.ts';
import type { PlannedStack } from './plan-stack.ts';
import type { DriftedRun, StackSelection, WorkflowPorts } from './ports.ts';
import { beginRecord, type RunRecord } from './run-record.ts';
import { chooseStacks } from './selection.ts';
import { openSession } from './session.ts';
import { stacksDirectory } from './bundle.ts';

/** Plans against live AWS and tells what is there and was not wanted; leaves no bundle. */
export async function driftRun(ports: WorkflowPorts, options: StackSelection): Promise<DriftedRun> {
  await reportCutRuns(ports);
  const run = ports.newRunId();
  const directory = join(ports.runsDir, run);
  const opening = openSession(ports, directory);
  opening.catch(() => undefined);
  ports.warm?.('caller').catch(() => undefined);
  try {
    const synthesis = await ports.synth();
    const stacks = chooseStacks(synthesis.stacks, options);
    const record = await beginRecord({ ...ports, run, verb: 'drift', stacks, bundle: null });
    try {
      record.emit({ type: 'run.started', run, verb: 'drift', stacks, bundle: null });
      const result = await planStacks({
        ports,
        session: await opening,
        record,
        stacks: synthesis.stacks,
        selected: stacks,
        bundle: directory,
        purpose: 'drift',
        signal: options.signal,
      });
      if (options.signal?.aborted) throw interrupted(record);
      return await tell(ports, record, result);
    } finally {
      // Plan files hold values in clear, and nobody applies these.
      await rm(stacksDirectory(directory), { recursive: true, force: true });
      await record.end();
    }
  } finally {
    await closeWhenOpen(opening);
  }
}

async function tell(ports: WorkflowPorts, record: RunRecord, result: PlannedStacks): Promise<DriftedRun> {
  const found: DriftLine['drifted'][number][] = [];
  for (const stack of result.planned) {
    for (const change of driftOf(stack)) {
      const which = {
        stack: stack.plan.stack,
        share: shareOf(change.address, stack.config),
        address: change.address,
      };
      found.push(which);
      const ended = await endedInvitation(ports, stack, change);
      record.emit({
        type: 'drift.found',
        run: record.run,
        ...which,
        action: change.action,
        detail: detailOfDrift(change, ended),
        fix: ended === null ? null : reinviting(ports, which.share, change),
      });
    }
  }
  for (const finding of await containments(ports, result)) record.emit({ type: 'finding.reported', finding });
  record.emit({ type: 'drift.finished', run: record.run, drifted: found.length });
  await rememberDrift(ports.runsDir, {
    at: ports.clock.now().toISOString(),
    run: record.run,
    stacks: result.planned.map(({ plan }) => plan.stack),
    drifted: found,
  });
  const drifted = result.planned.filter(({ plan, bundled }) => bundled.changes || driftOf({ plan }).length > 0);
  return {
    run: record.run,
    drifted: [...drifted.map(({ plan }) => plan.stack), ...result.deferred.keys()],
    failed: result.failed,
    plans: result.planned.map(({ plan }) => maskPlan(plan)),
  };
}

const driftOf = ({ plan }: Pick<PlannedStack, 'plan'>): readonly PlannedChange[] =>
  plan.drift.filter((change) => !isIncident(change));

/** Who is cut off is no drift, and whoever looks for drift should know it. */
async function containments(ports: WorkflowPorts, { planned }: PlannedStacks): Promise<readonly Finding[]> {
  const findings = await ports.checkPlan(
    planned.map(({ plan }) => plan),
    [],
  );
  return findings.filter(({ check }) => check.startsWith('containment-'));
}

/** A principal that went away because its invitation ended is the everyday case: it is named when AWS tells. */
async function endedInvitation(
  { facts }: WorkflowPorts,
  { plan }: PlannedStack,
  { type, action, before }: PlannedChange,
): Promise<'expired' | 'rejected' | null> {
  const share = before?.['resource_share_arn'];
  const principal = before?.['principal'];
  if (type !== 'aws_ram_principal_association' || action !== 'delete') return null;
  if (typeof share !== 'string' || typeof principal !== 'string') return null;
  return (await facts.endedInvitation?.(plan.account, share, principal)) ?? null;
}

/** The one command that invites it again; the state keeps the association, so that nothing has to be applied. */
function reinviting(
  { manifest, asCommand }: WorkflowPorts,
  share: string | null,
  { before }: PlannedChange,
): string | null {
  const principal = String(before?.['principal']);
  const named = manifest.accounts.find(({ id }) => id === principal)?.alias ?? principal;
  return asCommand?.(['shares', 'reinvite', share ?? String(before?.['resource_share_arn']), named]) ?? null;
}
