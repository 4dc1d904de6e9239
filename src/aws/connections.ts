import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';

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
 * one connection serves them all, where the SDK would open some for each client and keep them.
 */
export function openConnections(): Connections {
  const httpAgent = new Agent({ keepAlive: true, maxFreeSockets: MOST_FREE });
  const httpsAgent = new SecureAgent({ keepAlive: true, maxFreeSockets: MOST_FREE });
  return {
    httpAgent,
    httpsAgent,
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
