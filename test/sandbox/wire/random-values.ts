import type { NormalizedSchema } from '@smithy/core/schema';

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** A random value of a schema; `full`: with every optional member. */
export function randomValue(schema: NormalizedSchema, random: () => number, full: boolean, depth = 0): unknown {
  const nested = (one: NormalizedSchema): boolean => one.isStructSchema() || one.isListSchema() || one.isMapSchema();
  const inner = (one: NormalizedSchema): unknown => randomValue(one, random, full, depth + 1);
  const some = Array.from({ length: 1 + Math.floor(random() * 2) });
  if (schema.isUnitSchema()) return undefined;
  if (schema.isUnionSchema()) {
    const members = [...schema.structIterator()];
    const usable = members.filter(([, member]) => depth < 5 || !nested(member));
    const [name, member] = usable[Math.floor(random() * usable.length)] ?? members[0] ?? [];
    return name && member ? { [name]: inner(member) } : {};
  }
  if (schema.isStructSchema()) {
    const required = ((schema.getSchema() as unknown as unknown[])[6] as number | undefined) ?? 0;
    const value: Record<string, unknown> = {};
    for (const [index, [name, member]] of [...schema.structIterator()].entries()) {
      const needed = index < required || Boolean(member.getMergedTraits().httpLabel);
      if (!needed && ((nested(member) && depth > 4) || (!full && random() < 0.4))) continue;
      if (needed && nested(member) && depth > 12) continue;
      value[name] = inner(member);
    }
    // A structure that is there says something: awsQuery cannot send an empty one, which may be required.
    const [first] = schema.structIterator();
    if (first && depth > 0 && Object.keys(value).length === 0) value[first[0]] = inner(first[1]);
    return value;
  }
  if (schema.isListSchema()) return some.map(() => inner(schema.getValueSchema()));
  if (schema.isMapSchema())
    return Object.fromEntries(some.map((_, index) => [`k${index}`, inner(schema.getValueSchema())]));
  return randomScalar(schema, random);
}

function randomScalar(schema: NormalizedSchema, random: () => number): unknown {
  const traits = schema.getMergedTraits() as {
    hostLabel?: unknown;
    httpLabel?: unknown;
    httpQuery?: unknown;
    httpHeader?: unknown;
    mediaType?: string;
  };
  if (schema.isTimestampSchema()) return new Date(1.6e12 + Math.floor(random() * 1e9) * 1000);
  if (schema.isBlobSchema()) return Uint8Array.from([1, 2, 255, Math.floor(random() * 256)]);
  if (schema.isBooleanSchema()) return random() < 0.5;
  if (schema.isNumericSchema()) return Math.floor(random() * 1e6);
  if (schema.isDocumentSchema()) return { a: [1, 'x', null, { b: true }] };
  if (traits.mediaType?.includes('json')) return JSON.stringify({ a: Math.floor(random() * 100) });
  const word = Math.floor(random() * 1e9).toString(36);
  if (traits.hostLabel) return `a${word}`;
  if (traits.httpLabel) return `a b+%25é~(*)!${word}`;
  if (traits.httpQuery) return `q &=+é%20${word}`;
  if (traits.httpHeader) return `v ${word}`;
  return `s-${word} <&>"'é\u2028\u{1f600} %2F+=/`;
}

/** A form of a value that can be compared: what a wire cannot tell apart is made equal. */
export function comparable(value: unknown): unknown {
  if (value == null) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  if (value instanceof String) return String(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, comparable(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** awsQuery cannot say an empty structure: such values are left out. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => !isEmpty(one));
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => !isEmpty(one)));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && Object.keys(value).length === 0;
