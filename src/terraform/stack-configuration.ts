import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf } from '../domain/json-of.ts';
import { asObject } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';

/** What of a folder's configuration decides how it is initialised and where its state lives. */
export interface StackConfiguration {
  /** Backend type and settings; null: Terraform's default, a local file. */
  readonly backend: { readonly type: string; readonly settings: UncheckedObject } | null;
  readonly requiredProviders: UncheckedObject;
  readonly modules: UncheckedObject;
  /** Contents of native syntax files, which are not looked into. */
  readonly opaque: readonly string[];
}

export function readStackConfiguration(folder: string): StackConfiguration {
  const names = readdirSync(folder).sort();
  const documents = names
    .filter((name) => name.endsWith('.tf.json'))
    .map((name) => asObject(jsonOf(readFileSync(join(folder, name), 'utf8'))));
  const settings = documents.map((document) => asObject(document['terraform']));
  const blocks = settings.flatMap((one) => [
    ...Object.entries(asObject(one['backend'])),
    ...('cloud' in one ? [['cloud', one['cloud']] as const] : []),
  ]);
  const [backend] = blocks;
  return {
    backend: backend ? { type: backend[0], settings: asObject(backend[1]) } : null,
    requiredProviders: Object.assign(
      {},
      ...settings.map((one) => asObject(one['required_providers'])),
    ) as UncheckedObject,
    modules: Object.assign({}, ...documents.map((document) => asObject(document['module']))) as UncheckedObject,
    opaque: names.filter((name) => name.endsWith('.tf')).map((name) => readFileSync(join(folder, name), 'utf8')),
  };
}
