import type * as z from 'zod/mini';
import { manifestSchema } from './schema/index.ts';
import type { Path } from './yaml-source.ts';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** The keys that the mapping at a path may have; none where the path leads out of the schema. */
export function keysAt(path: Path): readonly string[] {
  let here: z.core.$ZodType | undefined = manifestSchema;
  for (const step of path) here = here && inside(here, String(step));
  const definition = here && definitionOf(here);
  return definition?.type === 'object' ? Object.keys(definition.shape) : [];
}

/** Every mapping of the format with its keys, by its place: `shares[].tags` is none, for its keys are the user's. */
export function everyMapping(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (schema: z.core.$ZodType, place: string): void => {
    const definition = definitionOf(schema);
    if (definition.type === 'array') visit(definition.element, `${place}[]`);
    if (definition.type === 'record') visit(definition.valueType, `${place}.*`);
    if (definition.type !== 'object') return;
    found.set(place, Object.keys(definition.shape));
    for (const [key, value] of Object.entries(definition.shape)) visit(value, place === '' ? key : `${place}.${key}`);
  };
  visit(manifestSchema, '');
  return found;
}

function inside(schema: z.core.$ZodType, step: string): z.core.$ZodType | undefined {
  const definition = definitionOf(schema);
  if (definition.type === 'object') return Object.hasOwn(definition.shape, step) ? definition.shape[step] : undefined;
  if (definition.type === 'record') return definition.valueType;
  return definition.type === 'array' ? definition.element : undefined;
}

function definitionOf(schema: z.core.$ZodType): Definition {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'nullable' ? definitionOf(def.innerType) : def;
}
