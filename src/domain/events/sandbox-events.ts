import type { EventDocs } from './event-docs.ts';

export interface SandboxEvents {
  'sandbox.listening': {
    readonly url: string;
    readonly pid: number;
    readonly state: string | null;
    readonly world: string;
  };
  'sandbox.stopped': { readonly url: string };
  'sandbox.ticked': { readonly now: string; readonly by: string };
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
