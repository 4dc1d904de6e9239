import { readFileSync } from 'node:fs';

import { NO_HINTS } from './schema.ts';
import type { Hints, Schema } from './schema.ts';

/**
 * The schemas of the genuine provider (6.66) for the types this product meets; `data/README.md` says where they come from.
 * A type of the data file that is not served yet is in the schema all the same: validate works, plan says so.
 */
export interface SchemaData {
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  hints(resource: string): Hints;
}

let loaded: SchemaData | undefined;

/** Read once per process, on first use. */
export function schemaData(): SchemaData {
  loaded ??= load();
  return loaded;
}

function load(): SchemaData {
  const schemas = readJson('aws-provider-schema.json') as Pick<SchemaData, 'resources' | 'dataSources'>;
  const hints = readJson('aws-provider-forcenew.json') as Readonly<Record<string, Hints>>;
  return { ...schemas, hints: (resource) => hints[resource] ?? NO_HINTS };
}

/** Beside the sources; the build copies it beside what it compiles. */
function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}
