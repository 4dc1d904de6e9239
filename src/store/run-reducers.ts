import type { RunEvents } from '../domain/events/run-events.ts';
import { newStack } from './draft.ts';
import { ignored, type Reducers } from './reducer.ts';
import type { ResourceState } from './state.ts';

type ResourceEvent = Pick<ResourceState, 'address' | 'action'> & {
  readonly stack: string;
  readonly run: string;
  readonly at: string;
  readonly elapsedMs?: number;
};

export const runReducers: Reducers<keyof RunEvents> = {
  'run.started': (draft, { run, verb, stacks, bundle, at }) => {
    // An apply is a run of its own, and shows what the plan it carries out said.
    const known = [...draft.state.runs.values()].findLast((one) => bundle !== null && one.bundle === bundle);
    draft.map('runs').set(run, {
      id: run,
      verb,
      startedAt: at,
      finishedAt: null,
      bundle,
      summary: known?.summary ?? null,
      stacks: new Map(stacks.map((name) => [name, known?.stacks.get(name) ?? newStack(name)])),
      exposures: known?.exposures ?? [],
      drift: [],
      interrupts: 0,
    });
    draft.set('currentRun', run);
  },
  'run.found-cut': (draft, { run, verb, stacks, detail, at }) =>
    draft.notice({
      at,
      tone: 'warning',
      message: `the earlier ${verb} ${run} of ${stacks.join(', ')} ended without saying so: ${detail}`,
    }),
  'run.attached': ignored,
  'run.interrupted': (draft, { run, count, detail, at }) => {
    draft.run(run || (draft.state.currentRun ?? ''), (before) => ({ ...before, interrupts: count }));
    draft.notice({ at, tone: 'warning', message: detail });
  },
  'stack.planning': (draft, { run, stack }) => draft.stack(run, stack, (before) => ({ ...before, phase: 'planning' })),
  'stack.planned': (draft, { run, stack, account, summary, changes }) =>
    draft.stack(run, stack, (before) => ({ ...before, phase: 'planned', account, summary, changes, needs: [] })),
  'stack.deferred': (draft, { run, stack, needs }) =>
    draft.stack(run, stack, (before) => ({ ...before, phase: 'deferred', needs })),
  'stack.skipped': (draft, { run, stack, reason, at }) => {
    draft.stack(run, stack, (before) => ({ ...before, phase: 'skipped' }));
    draft.notice({ at, tone: 'warning', message: `${stack} was skipped: ${reason}` });
  },
  'stack.failed': (draft, { run, stack, problems }) =>
    draft.stack(run, stack, (before) => ({ ...before, phase: 'failed', problems })),
  'exposure.computed': (draft, { run, exposures }) => draft.run(run, (before) => ({ ...before, exposures })),
  'plan.finished': (draft, { run, bundle, summary, at }) =>
    draft.run(run, (before) => ({ ...before, bundle, summary, finishedAt: at })),
  'drift.found': (draft, { run, stack, share, address, detail, fix }) => {
    const told = { stack, share, address, detail: fix === null ? detail : `${detail}; fix: ${fix}` };
    draft.run(run, (before) => ({ ...before, drift: [...before.drift, told] }));
  },
  // A secret is not kept in a state that is drawn and dumped.
  'value.revealed': ignored,
  'drift.listed': ignored,
  'drift.history-listed': ignored,
  'drift.finished': (draft, { run, at }) => draft.run(run, (before) => ({ ...before, finishedAt: at })),
  'stack.applying': (draft, { run, stack }) =>
    draft.stack(run, stack, (before) => ({ ...before, phase: 'applying', resources: new Map() })),
  'resource.applying': (draft, event) => resource(draft, event, 'applying'),
  'resource.progressed': (draft, event) => resource(draft, event, 'applying'),
  'resource.applied': (draft, event) => resource(draft, event, 'applied'),
  'resource.failed': (draft, event) => resource(draft, event, 'failed'),
  'stack.applied': (draft, { run, stack, summary }) =>
    draft.stack(run, stack, (before) => ({ ...before, phase: 'applied', summary })),
  'stack.unlocked': (draft, { stack, who, at }) =>
    draft.notice({ at, tone: 'info', message: `the lock of ${who} on ${stack} was taken away` }),
  'association.awaited': ignored,
  'apply.finished': (draft, { run, summary, at }) =>
    draft.run(run, (before) => ({ ...before, summary, finishedAt: at })),
};

function resource(
  draft: Parameters<Reducers<'run.started'>['run.started']>[0],
  event: ResourceEvent,
  status: ResourceState['status'],
): void {
  const { run, stack, address, action, at, elapsedMs = 0 } = event;
  draft.stack(run, stack, (before) => {
    const startedAt = before.resources.get(address)?.startedAt ?? at;
    return {
      ...before,
      resources: new Map(before.resources).set(address, { address, action, status, elapsedMs, startedAt }),
    };
  });
}
