import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asNumber, asObject, asText, parseJson } from './json-shape.ts';
import type { StateIdentity } from './ports.ts';
import { readStackConfiguration } from './stack-configuration.ts';

/** A state as Terraform writes it; null for an empty or a foreign text. */
export function readStateIdentity(text: string): StateIdentity | null {
  const state = asObject(parseJson(text));
  const lineage = asText(state['lineage']);
  const serial = asNumber(state['serial']);
  // Where there is no state, "terraform state pull" of some backends prints an empty one.
  return lineage === undefined || lineage === '' || serial === undefined ? null : { lineage, serial };
}

/**
 * The state file of a folder whose backend is local, so that asking needs no process; undefined when only terraform
 * itself can tell (another backend, a workspace, native syntax).
 */
export function localStateFile(folder: string, dataDir: string): string | undefined {
  const { backend, opaque } = readStackConfiguration(folder);
  if (opaque.length > 0 || existsSync(join(folder, dataDir, 'environment'))) return undefined;
  if (backend !== null && backend.type !== 'local') return undefined;
  const path = asText(backend?.settings['path']);
  return resolve(folder, path ?? 'terraform.tfstate');
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
