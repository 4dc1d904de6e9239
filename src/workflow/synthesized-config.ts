import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import type { Json, JsonObject } from '../domain/plan.ts';

/** The synthesized file of a stack, inside its working directory. */
export const CONFIG_FILE = 'cdk.tf.json';

/** What the workflow reads of a synthesized stack: which resource refers to which. */
export interface SynthesizedConfig {
  /** Arguments of a resource as declared; the index of `count` or `for_each` is ignored. */
  resource(address: string): JsonObject | undefined;
  /** What a declared output tells, as written. */
  output(name: string): Json | undefined;
  /** Addresses of the declared resources of a type. */
  addresses(type: string): readonly string[];
  /** Path of the local backend's state as written, or Terraform's default; null when the state is elsewhere. */
  readonly localStatePath: string | null;
}

export async function readConfig(directory: string): Promise<SynthesizedConfig> {
  const file = join(directory, CONFIG_FILE);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadable(file, 'it cannot be read', cause);
  });
  try {
    return configOf(JSON.parse(text) as Json);
  } catch (cause) {
    throw unreadable(file, 'it is not JSON', cause);
  }
}

/** The same from the parsed file. */
export function configOf(root: Json): SynthesizedConfig {
  const resources = objectAt(root, 'resource');
  return {
    resource: (address) => {
      const [type = '', name = ''] = address.replace(/\[[^\]]*\]$/, '').split('.');
      const found = resources[type];
      return isObject(found) && isObject(found[name]) ? found[name] : undefined;
    },
    output: (name) => objectAt(root, 'output', name)['value'],
    addresses: (type) => {
      const found = resources[type];
      return isObject(found) ? Object.keys(found).map((name) => `${type}.${name}`) : [];
    },
    localStatePath: localStatePathOf(root),
  };
}

function localStatePathOf(root: Json): string | null {
  const path = objectAt(root, 'terraform', 'backend', 'local')['path'];
  if (typeof path === 'string') return path;
  const elsewhere = Object.keys(objectAt(root, 'terraform', 'backend')).some((kind) => kind !== 'local');
  return elsewhere || 'cloud' in objectAt(root, 'terraform') ? null : 'terraform.tfstate';
}

/** The address that `${aws_x.y.attribute}` refers to; `undefined` when the value is no single reference. */
export function referenceIn(
  value: Json | undefined,
): { readonly address: string; readonly attribute: string } | undefined {
  if (typeof value !== 'string') return undefined;
  const [, type, name, attribute] = /^\$\{([a-z][\w-]*)\.([\w-]+)(?:\[[^\]]*\])?\.([\w-]+)\}$/i.exec(value) ?? [];
  return type && name && attribute ? { address: `${type}.${name}`, attribute } : undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(root: Json | undefined, ...path: readonly string[]): JsonObject {
  let at: Json | undefined = root;
  for (const key of path) {
    // Terraform's JSON syntax also allows a block as a list of one.
    const one: Json | undefined = Array.isArray(at) ? (at as readonly Json[])[0] : at;
    at = isObject(one) ? one[key] : undefined;
  }
  const last: Json | undefined = Array.isArray(at) ? (at as readonly Json[])[0] : at;
  return isObject(last) ? last : {};
}

function unreadable(file: string, what: string, cause: unknown): SagelaneError {
  return new SagelaneError(
    {
      code: 'SynthUnreadable',
      what: `a synthesized stack is missing: ${what}`,
      where: file,
      fix: 'run sagelane synth again',
    },
    { cause },
  );
}
