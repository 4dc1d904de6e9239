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
  stop(): Promise<void>;
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
}
