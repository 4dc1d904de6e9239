import { resolve } from 'node:path';
import { applyRun } from './apply-run.ts';
import { attachRun } from './attach-run.ts';
import { reportCutRuns } from './cut-runs.ts';
import { driftHistory } from './drift-history.ts';
import { driftRun } from './drift-run.ts';
import { leftOver } from './left-over.ts';
import { planRun } from './plan-run.ts';
import { readBundle } from './read-bundle.ts';
import { reveal } from './reveal.ts';
import { lockOf, unlock } from './unlock-stack.ts';
import type { Workflow, WorkflowPorts } from './ports.ts';

/** Runs over the stacks of one manifest: plan into a bundle, apply a bundle, look for drift. */
export function createWorkflow(ports: WorkflowPorts): Workflow {
  return {
    synth: () => ports.synth(),
    plan: (options) => planRun(ports, options),
    review: async (directory) => {
      const bundle = await readBundle(resolve(directory));
      return { ...bundle, deferred: new Map(Object.entries(bundle.deferred)) };
    },
    apply: (bundle, interrupts) => applyRun(ports, bundle, interrupts),
    reveal: (bundle, reference) => reveal(ports, resolve(bundle), reference),
    drift: (options) => driftRun(ports, options),
    driftHistory: () => driftHistory(ports.runsDir),
    attach: (options) => attachRun(ports, options),
    leftOver: (run) => leftOver(ports.runsDir, run),
    lockOf: (stack) => lockOf(ports, stack),
    unlock: (lock) => unlock(ports, lock),
    reportCutRuns: () => reportCutRuns(ports),
  };
}
