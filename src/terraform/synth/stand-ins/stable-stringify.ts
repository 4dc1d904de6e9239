import { createRequire } from 'node:module';

type Stringify = (value: unknown, options: Options) => string | undefined;

interface Options {
  readonly space?: number;
}

let itself: string | undefined;

/** Where the package lies that is stood in for. */
export const standInFor = (file: string): void => void (itself = file);

/**
 * For the package `json-stable-stringify`, whose forty small packages take a quarter of the time in which cdktf is loaded:
 * the same text, keys in order. Whatever cdktf does not ask for is answered by the package itself.
 */
const stringify: Stringify = (value, options) => {
  const { space, ...others } = options;
  if (space === undefined || Object.keys(others).length > 0) return byItself(value, options);
  return textOf(value, '\n', ' '.repeat(space), new Set());
};

/** `indent` is the end of the line before, and what stands before the brackets on a line of their own. */
function textOf(given: unknown, indent: string, step: string, within: Set<unknown>): string | undefined {
  const value = hasJson(given) ? given.toJSON() : given;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined;
  const inner = indent + step;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + (textOf(item, inner, step, within) ?? 'null'));
    return `[${items.join(',')}${indent}]`;
  }
  if (within.has(value)) throw new TypeError('Converting circular structure to JSON');
  within.add(value);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = textOf((value as Readonly<Record<string, unknown>>)[key], inner, step, within);
    if (text !== undefined) members.push(`${inner}${JSON.stringify(key)}: ${text}`);
  }
  within.delete(value);
  return `{${members.join(',')}${indent}}`;
}

const hasJson = (value: unknown): value is { toJSON(): unknown } =>
  typeof (value as { readonly toJSON?: unknown } | null | undefined)?.toJSON === 'function';

function byItself(value: unknown, options: Options): string | undefined {
  if (itself === undefined) throw new Error('cdktf asked for no stringifier before it used one');
  return (createRequire(itself)(itself) as Stringify)(value, options);
}

// What `require` answers: cdktf calls the package itself.
export { stringify as 'module.exports' };
