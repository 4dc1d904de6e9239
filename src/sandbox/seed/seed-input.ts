import type { NormalizedSchema } from '@smithy/core/schema';

/**
 * What YAML says, as a handler takes it: mappings where the service wants JSON text are written as such, times and bytes
 * become what the SDK has for them, and tokens that clients make up are made up.
 */
export function seedInput(schema: NormalizedSchema, value: unknown, newId: () => string): unknown {
  if (schema.isStructSchema()) return structure(schema, value, newId);
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.map((item) => seedInput(schema.getValueSchema(), item, newId));
  }
  if (schema.isMapSchema() && isMapping(value)) {
    const inner = schema.getValueSchema();
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, seedInput(inner, item, newId)]));
  }
  if (schema.isStringSchema()) return text(value);
  if (schema.isTimestampSchema() && typeof value === 'string') return new Date(value);
  if (schema.isBlobSchema() && typeof value === 'string') return Buffer.from(value);
  return value;
}

function structure(schema: NormalizedSchema, value: unknown, newId: () => string): unknown {
  if (!isMapping(value)) return value;
  const known = new Map([...schema.structIterator()]);
  const given = Object.entries(value).map(([key, item]) => {
    const member = known.get(key);
    if (!member) throw new RangeError(`there is no member ${key}; there are ${[...known.keys()].join(', ')}`);
    return [key, seedInput(member, item, newId)] as const;
  });
  const tokens = [...known]
    .filter(([key, member]) => value[key] === undefined && member.getMergedTraits().idempotencyToken)
    .map(([key]) => [key, newId()] as const);
  return Object.fromEntries([...given, ...tokens]);
}

const text = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
