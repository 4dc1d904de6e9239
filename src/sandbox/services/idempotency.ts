import { createHash } from 'node:crypto';
import type { Call } from '../operation.ts';
import { TOKEN_LIFETIME_MS } from '../world/records/timer.ts';

/** A client token as the request carries it. */
export interface TokenUse {
  readonly operation: string;
  readonly token: string | undefined;
  /** The request without its token: a repeat must be the same. */
  readonly request: unknown;
  /** Throws the service's own error for a token that came with another request. */
  readonly onMismatch: () => never;
}

/** Runs `make` once per client token, and answers what the first run made to every repeat. */
export function once(call: Call, use: TokenUse, make: () => string): string {
  if (!use.token) return make();
  const key = `${call.account} ${call.region} ${use.operation} ${use.token}`;
  const request = createHash('sha256').update(JSON.stringify(use.request)).digest('base64url');
  const known = call.world.tables.tokens.get(key);
  if (known && call.now - known.usedAt < TOKEN_LIFETIME_MS)
    return known.request === request ? known.made : use.onMismatch();
  const made = make();
  call.world.tables.tokens.put(key, { request, made, usedAt: call.now });
  return made;
}
