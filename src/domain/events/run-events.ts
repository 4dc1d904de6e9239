import type { Problem } from '../errors.ts';
import type { ChangeAction, Exposure, Json, PlannedChange, PlanSummary } from '../plan.ts';
import type { EventDocs } from './event-docs.ts';

export type RunVerb = 'plan' | 'apply' | 'drift' | 'destroy';

/** A resource that drifted when its stack was last looked at. */
export interface DriftSince {
  readonly stack: string;
  readonly share: string | null;
  readonly address: string;
  /** ISO 8601: the first drift run that found it, and every one after it did. */
  readonly since: string;
  readonly firstRun: string;
  readonly runs: number;
}

export interface RunEvents {
  'run.started': {
    readonly run: string;
    readonly verb: RunVerb;
    readonly stacks: readonly string[];
    readonly bundle: string | null;
  };
  /** An earlier run that ended without saying so. */
  'run.found-cut': {
    readonly run: string;
    readonly verb: RunVerb;
    readonly stacks: readonly string[];
    readonly alive: boolean;
    readonly detail: string;
  };
  'run.attached': {
    readonly run: string;
    readonly verb: RunVerb;
    readonly began: string;
    readonly over: boolean;
  };
  'run.interrupted': { readonly run: string; readonly count: number; readonly detail: string };
  'stack.planning': { readonly run: string; readonly stack: string };
  'stack.planned': {
    readonly run: string;
    readonly stack: string;
    readonly account: string;
    readonly summary: PlanSummary;
    readonly changes: readonly PlannedChange[];
    readonly ms: number;
  };
  'stack.deferred': { readonly run: string; readonly stack: string; readonly needs: readonly string[] };
  'stack.skipped': { readonly run: string; readonly stack: string; readonly reason: string };
  'stack.failed': { readonly run: string; readonly stack: string; readonly problems: readonly Problem[] };
  'exposure.computed': { readonly run: string; readonly exposures: readonly Exposure[] };
  'plan.finished': {
    readonly run: string;
    readonly bundle: string;
    readonly planned: readonly string[];
    readonly deferred: readonly string[];
    readonly failed: readonly string[];
    readonly summary: PlanSummary;
    readonly ms: number;
  };
  'value.revealed': {
    readonly stack: string;
    readonly address: string;
    readonly attribute: string;
    readonly before: Json;
    readonly after: Json;
    readonly known: boolean;
  };
  'drift.found': {
    readonly run: string;
    readonly stack: string;
    readonly share: string | null;
    readonly address: string;
    readonly action: ChangeAction;
    readonly detail: string;
    readonly fix: string | null;
  };
  'drift.finished': { readonly run: string; readonly drifted: number };
  'drift.listed': DriftSince;
  'drift.history-listed': { readonly looked: string | null; readonly count: number };
  'stack.applying': { readonly run: string; readonly stack: string };
  'resource.applying': {
    readonly run: string;
    readonly stack: string;
    readonly address: string;
    readonly action: ChangeAction;
  };
  'resource.progressed': {
    readonly run: string;
    readonly stack: string;
    readonly address: string;
    readonly action: ChangeAction;
    readonly elapsedMs: number;
  };
  'resource.applied': {
    readonly run: string;
    readonly stack: string;
    readonly address: string;
    readonly action: ChangeAction;
    readonly elapsedMs: number;
    readonly id: string | null;
  };
  'resource.failed': {
    readonly run: string;
    readonly stack: string;
    readonly address: string;
    readonly action: ChangeAction;
    readonly elapsedMs: number;
  };
  'stack.applied': { readonly run: string; readonly stack: string; readonly summary: PlanSummary; readonly ms: number };
  'stack.unlocked': {
    readonly stack: string;
    readonly lock: string;
    readonly who: string;
    readonly since: string;
  };
  'association.awaited': {
    readonly run: string;
    readonly share: string;
    readonly principal: string;
    readonly status: string;
  };
  'apply.finished': {
    readonly run: string;
    readonly applied: readonly string[];
    readonly deferred: readonly string[];
    readonly failed: readonly string[];
    readonly summary: PlanSummary;
    readonly ms: number;
  };
}

const run = 'id of the run';
const stack = 'name of the stack';
const address = 'Terraform address';
const action = 'create, update, replace, delete, read or forget';
const elapsedMs = 'milliseconds since Terraform began with it';
const summary = 'how many resources: create, update, replace, delete, and import where things that exist are taken in';

export const runEventDocs: EventDocs<RunEvents> = {
  'run.started': {
    summary: 'a run began',
    fields: {
      run,
      verb: 'plan, apply, drift or destroy',
      stacks: 'the stacks it covers',
      bundle: 'the bundle that is applied, null when none is',
    },
  },
  'run.found-cut': {
    summary: 'an earlier run ended without saying so (crash, kill -9, power); told before the next one begins',
    fields: {
      run,
      verb: 'what it was doing',
      stacks: 'where it was',
      alive: 'true when its terraform still works in the background',
      detail: 'what is known of how far it came',
    },
  },
  'run.attached': {
    summary: 'an apply is told from its beginning; the events that follow carry the time they had',
    fields: {
      run,
      verb: 'apply or destroy',
      began: 'when it began, ISO 8601',
      over: 'true when nobody works on it any more',
    },
  },
  'run.interrupted': {
    summary: 'an interrupt (Ctrl-C) was received',
    fields: { run, count: 'how many so far', detail: 'what that means' },
  },
  'stack.planning': { summary: 'terraform plan began for a stack', fields: { run, stack } },
  'stack.planned': {
    summary: 'a stack has a saved plan',
    fields: {
      run,
      stack,
      account: 'account id',
      summary,
      changes: 'the planned changes, riskiest first',
      ms: 'milliseconds it took',
    },
  },
  'stack.deferred': {
    summary: 'a stack cannot be planned honestly yet',
    fields: { run, stack, needs: 'stacks that must be applied first' },
  },
  'stack.skipped': {
    summary:
      'a stack was not planned, which is no failure: `--provider genuine` met a version that lacks what it declares',
    fields: { run, stack, reason: 'why it cannot be planned here' },
  },
  'stack.failed': {
    summary: 'plan or apply of a stack failed',
    fields: { run, stack, problems: 'what, where, why, fix' },
  },
  'exposure.computed': {
    summary: 'who would gain or lose what, from the plan and live facts',
    fields: { run, exposures: 'one per share and principal' },
  },
  'plan.finished': {
    summary: 'planning is done and the run bundle is written',
    fields: {
      run,
      bundle: 'its folder',
      planned: 'stacks with changes',
      deferred: 'stacks that wait for others',
      failed: 'stacks that could not be planned',
      summary,
      ms: 'milliseconds it took',
    },
  },
  'value.revealed': {
    summary: 'somebody asked for a value of a plan in clear (`plan --reveal`); told here and in no log of ours',
    fields: {
      stack,
      address,
      attribute: 'dotted path of the attribute',
      before: 'what it is, null when it is not',
      after: 'what it becomes, null when it will not be',
      known: 'false where what it becomes is known after the apply',
    },
  },
  'drift.found': {
    summary: 'AWS has something the state does not know',
    fields: {
      run,
      stack,
      share: 'the share it belongs to, null when none',
      address,
      action: 'what happened to it outside Terraform: update or delete',
      detail: 'which attributes, from what to what; of a principal whose invitation expired or was rejected, that',
      fix: 'the command line that invites it again; null where a plan shows how things are put back',
    },
  },
  'drift.finished': { summary: 'drift detection is done', fields: { run, drifted: 'how many resources drifted' } },
  'drift.listed': {
    summary: 'a resource drifted when its stack was last looked at',
    fields: {
      stack,
      share: 'the share it belongs to, null when none',
      address,
      since: 'when a drift run found it first, ISO 8601; every later one did, too',
      firstRun: 'id of that run',
      runs: 'how many drift runs found it since',
    },
  },
  'drift.history-listed': {
    summary: 'all that drifts was told',
    fields: { looked: 'when drift was last looked for, ISO 8601; null when it never was', count: 'how many' },
  },
  'stack.applying': { summary: 'terraform apply began for a stack', fields: { run, stack } },
  'resource.applying': { summary: 'Terraform began with a resource', fields: { run, stack, address, action } },
  'resource.progressed': {
    summary: 'Terraform still works on a resource',
    fields: { run, stack, address, action, elapsedMs },
  },
  'resource.applied': {
    summary: 'a resource is as planned',
    fields: { run, stack, address, action, elapsedMs, id: 'its id, null when none' },
  },
  'resource.failed': { summary: 'a resource could not be changed', fields: { run, stack, address, action, elapsedMs } },
  'stack.applied': { summary: 'a stack is as planned', fields: { run, stack, summary, ms: 'milliseconds it took' } },
  'stack.unlocked': {
    summary: 'the lock of a state was taken away',
    fields: { stack, lock: 'id of the lock', who: 'who held it: user@host', since: 'when it was taken, ISO 8601' },
  },
  'association.awaited': {
    summary: 'an association with a principal has (or has not yet) settled',
    fields: { run, share: 'name of the share', principal: 'account id or ARN', status: "RAM's association status" },
  },
  'apply.finished': {
    summary: 'apply is done',
    fields: {
      run,
      applied: 'stacks applied',
      deferred: 'stacks that wait for another wave',
      failed: 'stacks that failed',
      summary,
      ms: 'milliseconds it took',
    },
  },
};
