import type { SandboxCall } from '../ports.ts';

/** The latest calls; older ones are forgotten. */
export class CallLog {
  readonly #calls: SandboxCall[] = [];

  add(call: SandboxCall): void {
    this.#calls.push(call);
    if (this.#calls.length > AT_MOST * 2) this.#calls.splice(0, this.#calls.length - AT_MOST);
  }

  latest(): readonly SandboxCall[] {
    return this.#calls.slice(-AT_MOST);
  }
}

const AT_MOST = 5_000;
