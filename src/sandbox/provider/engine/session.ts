import type { ProviderSettings } from './provider-settings.ts';

/** What one connection (one provider instance of one terraform) has told us. */
export interface ProviderSession {
  settings: ProviderSettings | undefined;
  /** Aborted by Stop (Ctrl-C in terraform): ends waits, never a request that may already have acted. */
  readonly stop: AbortController;
}

export const newSession = (): ProviderSession => ({ settings: undefined, stop: new AbortController() });
