import type { ProviderServer } from '../workflow/ports.ts';

export interface SharedProvider {
  /** The same server for every run; what a run stops goes on until `close`. One that died is replaced. */
  lease(): Promise<ProviderServer>;
  close(): Promise<void>;
}

/** A plan and the apply of it are two runs of one command: starting the provider once saves half a second between them. */
export function shareProvider(start: () => Promise<ProviderServer>): SharedProvider {
  let server: Promise<ProviderServer> | undefined;
  const living = async (): Promise<ProviderServer> => {
    server ??= start();
    const known = await server.catch(() => undefined);
    return known?.alive() ? known : (server = start());
  };
  return {
    lease: async () => ({ ...(await living()), stop: () => Promise.resolve() }),
    close: async () => (await server?.catch(() => undefined))?.stop(),
  };
}
