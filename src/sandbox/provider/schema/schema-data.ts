import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(dataFile(name), 'utf8'));
}

/** Beside the sources; the compiler copies no JSON, so a compiled file (`dist/src/…`) looks in the package's `src/…`. */
function dataFile(name: string): string {
  const beside = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(new URL(`../../../../../src/sandbox/provider/data/${name}`, import.meta.url));
}
