export { reattachValue } from './process/reattach.ts';
export type { ProviderRegistry } from './process/reattach.ts';
export { serveProvider } from './process/serve-provider.ts';
export type { ServeOptions, ServedProvider } from './process/serve-provider.ts';
export { makeSocketDir } from './process/socket-dir.ts';
export { startProviderProcess } from './process/start-provider-process.ts';
export type { ProviderProcessOptions } from './process/start-provider-process.ts';
