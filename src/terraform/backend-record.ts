import { crc32 } from 'node:zlib';
import { jsonOf } from '../domain/json-of.ts';
import { asList, asObject, asText } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';

/** Backends whose init does nothing but write down where the state is; `cloud` and `remote` make workspaces, too. */
const PLAIN = new Set(['local', 's3', 'http']);

/**
 * What an init writes down of a backend (`.terraform/terraform.tfstate`), as the init of another folder would write it whose
 * backend is of the same type and has other settings. Null where that is not certain: the hash of what is there must come out
 * as Terraform wrote it, or this version of it counts otherwise. The hash is the CRC-32 of go-cty's form of type and settings:
 * https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go,
 * https://github.com/hashicorp/terraform/blob/main/internal/configs/backend.go
 */
export function recordFor(settings: UncheckedObject, record: string, of: UncheckedObject): string | null {
  const written = asObject(jsonOf(record));
  const backend = asObject(written['backend']);
  const type = asText(backend['type']);
  const config = asObject(backend['config']);
  if (type === undefined || !PLAIN.has(type) || hashOf(type, config) !== backend['hash']) return null;
  const mine: Record<string, unknown> = { ...config };
  for (const name of new Set([...Object.keys(settings), ...Object.keys(of)])) {
    const [here, there] = [settings[name] ?? null, of[name] ?? null];
    if (JSON.stringify(here) === JSON.stringify(there)) continue;
    // A nested block is written down with all that its schema knows.
    if (!isPlain(here) || config[name] !== there) return null;
    mine[name] = here;
  }
  return JSON.stringify({ ...written, backend: { ...backend, config: mine, hash: hashOf(type, mine) } }, null, 2);
}

const hashOf = (type: string, config: UncheckedObject): number => crc32(`<${formOf(type)};${formOf(config)};>`);

function formOf(value: unknown): string {
  if (value === null || value === undefined) return '~';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (Array.isArray(value))
    return `[${asList(value)
      .map((one) => `${formOf(one)};`)
      .join('')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const given = asObject(value);
  return `<${Object.keys(given)
    .sort()
    .map((name) => `${formOf(given[name])};`)
    .join('')}>`;
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  // Go writes larger numbers with an exponent, and quotes other text in another way; a reference is known to Terraform alone.
  (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e9) ||
  (typeof value === 'string' && /^[\x20-\x7e]*$/.test(value) && !/[<>&]|\$\{/.test(value));
