import type { Fault } from './find-faults.ts';
import type { ManifestShape } from './schema/index.ts';
import type { Path } from './yaml-source.ts';

/** The same, but anything may be missing. */
export type Sketch<T> = T extends string | number | boolean
  ? T | undefined
  : T extends readonly (infer Item)[]
    ? readonly Sketch<Item>[] | undefined
    : { readonly [Key in keyof T]?: Sketch<NonNullable<T[Key]>> } | undefined;

export type ManifestSketch = NonNullable<Sketch<ManifestShape>>;

/**
 * The well-formed parts of a file: what the schema complains of is taken out, and list positions stay. So what the
 * parts say about each other is checked in the same go as the file's shape.
 */
export function sketchOf(value: unknown, faults: readonly Fault[]): ManifestSketch {
  if (faults.length === 0) return value as ManifestSketch;
  const bad = new Set(
    faults
      // A mapping with a key too many, or with a key against its rule, is a mapping all the same.
      .filter(({ fault }) => fault !== 'unknown-keys' && fault !== 'key-against-rule')
      .map(({ path }) => JSON.stringify(path)),
  );
  const visit = (part: unknown, path: Path): unknown => {
    if (part === null || bad.has(JSON.stringify(path))) return undefined;
    if (Array.isArray(part)) return part.map((item, index) => visit(item, [...path, index]));
    if (typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part as object).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return (visit(value, []) ?? {}) as ManifestSketch;
}
