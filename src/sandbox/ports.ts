/** A sandbox that answers. */
export interface SandboxAddress {
  readonly url: string;
  readonly pid: number;
  /** Id of its world, new for every fresh state. */
  readonly world: string;
  /** Its state file; null when it lives in memory. */
  readonly state: string | null;
}

export interface SandboxOptions {
  /** 0: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1; anything else warns. */
  readonly host?: string;
  /** State on disk; without it in memory. */
  readonly stateFile?: string;
  /** Starts with no world instead of the demo world. */
  readonly empty?: boolean;
  /** AWS-like delays instead of settling within one second. */
  readonly realistic?: boolean;
  /** YAML that fills a fresh world instead of the demo (`docs/sandbox.md`); ignored when it is not there. */
  readonly seedFile?: string;
  /** Stops by itself after this long without a request; default never. */
  readonly idleMs?: number;
}

export interface RunningSandbox extends SandboxAddress {
  /** Resolves when it has stopped, by `close`, by its admin surface or by idleness. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The admin surface, apart from AWS's own (`/_sandbox/…`). */
export interface SandboxAdmin {
  info(): Promise<SandboxInfo>;
  /** Moves time forward; answers the new time, ISO 8601. */
  tick(ms: number): Promise<string>;
  /** How fast its time runs: 0 frozen, 1 as real time does, 60 a minute a second; answers its time, ISO 8601. */
  setRate(rate: number): Promise<string>;
  stop(): Promise<void>;
  /** Rules in force, in the order they were set. */
  faults(): Promise<readonly ActiveFault[]>;
  addFault(rule: FaultRule): Promise<ActiveFault>;
  /** Takes a rule away by its id, or all of them; answers how many went. */
  clearFaults(id?: string): Promise<number>;
  /** The whole world as one JSON value, to be given to `import`. */
  export(): Promise<SandboxExport>;
  /** Puts an exported world in the place of its own; answers how many records it has now. */
  import(world: SandboxExport): Promise<number>;
  /** Starts afresh from a seed; null is the demo world. `file` is only what problems call it. */
  seed(seed: { readonly text: string; readonly file: string } | null): Promise<number>;
  /** Operations called so far, oldest first. */
  calls(): Promise<readonly SandboxCall[]>;
}

export interface SandboxInfo extends SandboxAddress {
  /** Sandbox time, ISO 8601. */
  readonly now: string;
  readonly accounts: readonly { readonly id: string; readonly alias: string | null }[];
}

export interface SandboxCall {
  readonly at: string;
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  /** ARN of the caller. */
  readonly caller: string;
  /** Error code, null when it succeeded. */
  readonly error: string | null;
  /** Faults it met on demand. */
  readonly faults: readonly FaultKind[];
}

/**
 * What can be made to go wrong: `throttle` the service's own throttling error, `error` a 5xx, `slow` an answer that takes
 * `ms`, `drop` a connection cut without an answer, `expired` credentials, `empty-page` no items but a token, `stale` a read
 * of the world as it was `ms` ago, `skew` a server whose clock is `ms` off.
 */
export type FaultKind = 'throttle' | 'error' | 'slow' | 'drop' | 'expired' | 'empty-page' | 'stale' | 'skew';

/** A rule that makes calls go wrong; what it leaves out it does not look at. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** As in `ram`; default every service. */
  readonly service?: string;
  /** As in `GetResourceShares`. */
  readonly operation?: string;
  /** The caller's. */
  readonly account?: string;
  /** Over 0 and at most 1; default 1. */
  readonly probability?: number;
  /** Spent after so many calls; default never. */
  readonly count?: number;
  /** Of `slow` (default 3000), `stale` (5000, at most 120000) and `skew` (900000; negative: its clock is behind). */
  readonly ms?: number;
  /** Of `error`: 500 (default), 502, 503 or 504. */
  readonly status?: number;
  /** Of `drop`: the call takes effect and only its answer is lost. */
  readonly after?: boolean;
}

export interface ActiveFault extends FaultRule {
  readonly id: string;
  /** Calls it will still meet; null without a count. */
  readonly left: number | null;
}

export interface SandboxExport {
  readonly sagelane: 'sandbox-export';
  readonly version: 1;
  /** Table, key, record. */
  readonly records: readonly (readonly [table: string, key: string, record: unknown])[];
}
