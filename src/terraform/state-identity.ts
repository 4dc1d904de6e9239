import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf } from '../domain/json-of.ts';
import { asList, asNumber, asObject, asText } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';
import type { StateIdentity } from './ports.ts';
import { readStackConfiguration } from './stack-configuration.ts';
import { localStateOf, selectedWorkspace } from './workspace.ts';

/** A state as Terraform writes it; null for an empty or a foreign text, and for what a new workspace in a bucket begins with. */
export function readStateIdentity(text: string): StateIdentity | null {
  const state = asObject(jsonOf(text));
  const lineage = asText(state['lineage']);
  const serial = asNumber(state['serial']);
  // Where there is no state, "terraform state pull" of some backends prints an empty one.
  if (lineage === undefined || lineage === '' || serial === undefined) return null;
  return serial <= 1 && holdsNothing(state) ? null : { lineage, serial };
}

/** A first apply leaves something, and what was destroyed has been counted on. */
const holdsNothing = (state: UncheckedObject): boolean =>
  asList(state['resources']).length === 0 && Object.keys(asObject(state['outputs'])).length === 0;

/**
 * The state file of a folder whose backend is local, so that asking needs no process; undefined when only terraform
 * itself can tell (another backend, native syntax).
 */
export function localStateFile(folder: string, dataDir: string): string | undefined {
  const configuration = readStackConfiguration(folder);
  if (configuration.opaque.length > 0) return undefined;
  return localStateOf(configuration, folder, selectedWorkspace(folder, dataDir));
}

/** Empty when there is no such file yet. */
export function readStateFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw thrown;
  }
}

/** Path of the local state that the folder was initialised with; null when it was with none. */
export function initialisedPath(folder: string, dataDir: string): string | null {
  const file = join(folder, dataDir, 'terraform.tfstate');
  if (!existsSync(file)) return null;
  const backend = asObject(asObject(jsonOf(readFileSync(file, 'utf8')))['backend']);
  return backend['type'] === 'local' ? (asText(asObject(backend['config'])['path']) ?? null) : null;
}
