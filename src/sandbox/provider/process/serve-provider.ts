import type { Clock } from '../../../domain/clock.ts';
import { createClientPool } from '../aws/clients.ts';
import type { Surroundings } from '../engine/configure.ts';
import { createProvider } from '../engine/provider.ts';
import { newSession } from '../engine/session.ts';
import { createGrpcServer } from '../protocol/grpc-server.ts';
import { assertShortSocket } from './socket-dir.ts';

export interface ServeOptions {
  readonly socket: string;
  readonly sandboxUrl: string;
  readonly clock: Clock;
  readonly environment?: Surroundings['environment'];
  /** See `ProviderOptions.strict`. */
  readonly strict?: boolean;
}

export interface ServedProvider {
  /** Connections that are open now. */
  openSessions(): number;
  close(): Promise<void>;
}

/** Serves the provider in this process; resolves once the socket listens. Tests use it as it is. */
export async function serveProvider(options: ServeOptions): Promise<ServedProvider> {
  assertShortSocket(options.socket);
  const clients = createClientPool(options.sandboxUrl);
  const { clock, environment = {}, strict = false } = options;
  const server = createGrpcServer(createProvider({ clients, clock, environment, strict }), newSession, (session) =>
    session.stop.abort(new Error('terraform went away')),
  );
  await server.listen(options.socket);
  return {
    openSessions: server.openSessions,
    async close() {
      await server.close();
      clients.close();
    },
  };
}
