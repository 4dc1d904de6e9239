import type { EventDocs } from './event-docs.ts';

/** A rule that makes calls to the sandbox go wrong. */
export interface SandboxFault {
  readonly id: string;
  readonly kind: string;
  readonly left: number | null;
  readonly service?: string;
  readonly operation?: string;
  readonly account?: string;
  readonly probability?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly after?: boolean;
}

export interface SandboxEvents {
  'sandbox.listening': {
    readonly url: string;
    readonly pid: number;
    readonly state: string | null;
    readonly world: string;
  };
  'sandbox.stopped': { readonly url: string };
  'sandbox.ticked': { readonly now: string; readonly by: string };
  'sandbox.fault-set': { readonly fault: SandboxFault };
  'sandbox.fault-listed': { readonly fault: SandboxFault };
  'sandbox.faults-cleared': { readonly count: number };
  'sandbox.seeded': { readonly from: string; readonly records: number };
  'sandbox.exported': { readonly file: string; readonly records: number };
  'sandbox.called': {
    readonly calledAt: string;
    readonly account: string;
    readonly region: string;
    readonly service: string;
    readonly operation: string;
    readonly caller: string;
    readonly error: string | null;
    readonly faults: readonly string[];
  };
  'sandbox.described': { readonly env: Readonly<Record<string, string>> };
  'demo.stepped': {
    readonly name: string;
    readonly ok: boolean;
    readonly skipped: boolean;
    readonly detail: string;
    readonly ms: number;
  };
  'demo.finished': {
    readonly ok: boolean;
    readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly skipped?: true }[];
  };
}

const FAULT =
  'id, kind, calls it will still meet (`left`, null without end), and what it looks at: service, operation, account, probability, ms, status, after';

export const sandboxEventDocs: EventDocs<SandboxEvents> = {
  'sandbox.listening': {
    summary: 'the sandbox answers',
    fields: {
      url: 'its address',
      pid: 'its process',
      state: 'its state file, null when in memory',
      world: 'id of its world',
    },
  },
  'sandbox.stopped': { summary: 'the sandbox is gone', fields: { url: 'its address' } },
  'sandbox.ticked': { summary: "the sandbox's clock was moved", fields: { now: 'its time, ISO 8601', by: 'how far' } },
  'sandbox.fault-set': { summary: 'calls will go wrong', fields: { fault: FAULT } },
  'sandbox.fault-listed': { summary: 'a rule in force', fields: { fault: FAULT } },
  'sandbox.faults-cleared': { summary: 'rules of faults were taken away', fields: { count: 'how many' } },
  'sandbox.seeded': {
    summary: 'the sandbox has another world',
    fields: { from: 'the file, or `demo`', records: 'how many records it has' },
  },
  'sandbox.exported': {
    summary: 'the whole world was written to a file',
    fields: { file: 'its path', records: 'how many records it has' },
  },
  'sandbox.called': {
    summary: 'a call the sandbox was asked, oldest first',
    fields: {
      calledAt: "when, by the sandbox's time, ISO 8601",
      account: "the caller's",
      region: 'Region',
      service: 'as in `ram`',
      operation: 'as in `GetResourceShares`; empty when there is none of that name',
      caller: 'ARN of the caller',
      error: 'error code, null when it succeeded',
      faults: 'kinds of the faults it met',
    },
  },
  'sandbox.described': {
    summary: 'the environment that points other tools at the sandbox',
    fields: { env: 'variables and values' },
  },
  'demo.stepped': {
    summary: 'one step of the demo',
    fields: {
      name: 'its name',
      ok: 'whether it held',
      skipped: 'true when it was left out on request',
      detail: 'what happened',
      ms: 'milliseconds it took',
    },
  },
  'demo.finished': { summary: 'the demo is over', fields: { ok: 'every step held', steps: 'name and ok of each' } },
};
