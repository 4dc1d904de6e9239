import type { Agent } from 'node:http';
import type { Agent as SecureAgent } from 'node:https';

/** Kept open for the next request, to all services together. */
const MOST_FREE = 64;

/** What a client of the SDK takes in place of agents of its own. */
export interface Connections {
  readonly httpAgent: Agent;
  readonly httpsAgent: SecureAgent;
  close(): void;
}

/**
 * The connections of all accounts. A request bears its own signature, and an endpoint is a Region's, not an account's: so
 * one connection serves them all, where the SDK would open some for each client and keep them. Nothing is loaded before the
 * first request: an `import` of these modules loads all that they could export, a whole HTTP client of Node's own as well.
 */
export function openConnections(): Connections {
  const kept = { keepAlive: true, maxFreeSockets: MOST_FREE };
  let plain: Agent | undefined;
  let secure: SecureAgent | undefined;
  return {
    get httpAgent() {
      const { Agent } = process.getBuiltinModule('node:http');
      return (plain ??= new Agent(kept));
    },
    get httpsAgent() {
      const { Agent } = process.getBuiltinModule('node:https');
      return (secure ??= new Agent(kept));
    },
    close() {
      plain?.destroy();
      secure?.destroy();
    },
  };
}
