import type { AppOptions } from '../app/options.ts';

/** The schema that the sandbox serves is that of the genuine provider; it is read when stacks are checked against it. */
export const providerSchema: NonNullable<AppOptions['providerSchema']> = async () =>
  (await import('../sandbox/provider/schema/schema-data.ts')).schemaData();
