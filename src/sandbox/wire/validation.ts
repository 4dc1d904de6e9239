import type { NormalizedSchema } from '@smithy/core/schema';
import { memberPath, type Problem } from './problem.ts';

/**
 * What the schemas can tell is wrong, in AWS's words: required members and types. Patterns, lengths, ranges and enum
 * values are not in the schemas: `check-constraints.ts` has them.
 */
export function validate(schema: NormalizedSchema, value: unknown): Problem[] {
  const problems: Problem[] = [];
  visit(schema, value, '', problems);
  return problems;
}

function visit(schema: NormalizedSchema, value: unknown, path: string, problems: Problem[]): void {
  if (value == null || schema.isUnitSchema() || schema.isDocumentSchema()) return;
  if (schema.isStructSchema()) return visitMembers(schema, value, path, problems);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return void problems.push(constraint(path, 'a list'));
    return value.forEach((item, index) => visitItem(schema, item, `${path}.${index + 1}.member`, problems));
  }
  if (schema.isMapSchema()) {
    if (typeof value !== 'object') return void problems.push(constraint(path, 'a map'));
    for (const [key, item] of Object.entries(value)) visitItem(schema, item, `${path}.${key}`, problems);
    return;
  }
  const wanted = wantedScalar(schema, value);
  if (wanted) problems.push(constraint(path, wanted));
}

/** An item may be null only where the schema says so: https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait */
function visitItem(schema: NormalizedSchema, item: unknown, path: string, problems: Problem[]): void {
  if (item != null) visit(schema.getValueSchema(), item, path, problems);
  else if (!schema.getMergedTraits().sparse) problems.push(missing(path));
}

function visitMembers(schema: NormalizedSchema, value: object, path: string, problems: Problem[]): void {
  if (typeof value !== 'object' || Array.isArray(value)) return void problems.push(constraint(path, 'a structure'));
  const required = requiredMembers(schema);
  let index = 0;
  for (const [name, member] of schema.structIterator()) {
    const at = memberPath(path, name);
    const item = (value as Record<string, unknown>)[name];
    if (item != null) visit(member, item, at, problems);
    else if (index < required) {
      problems.push(missing(at));
    }
    index++;
  }
}

/** The seventh element of a structure's schema counts its leading required members. */
const requiredMembers = (schema: NormalizedSchema): number =>
  ((schema.getSchema() as unknown as unknown[])[6] as number) ?? 0;

const missing = (path: string): Problem => ({ path, shown: null, kind: 'missing', wanted: 'Member must not be null' });

const constraint = (path: string, wanted: string): Problem => ({
  path,
  shown: null,
  kind: 'type',
  wanted: `Member must be ${wanted}`,
});

function wantedScalar(schema: NormalizedSchema, value: unknown): string | undefined {
  // A member of media type JSON arrives as a LazyJsonString, which is a String object.
  if (schema.isStringSchema()) return typeof value === 'string' || value instanceof String ? undefined : 'a string';
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? undefined : 'a boolean';
  if (schema.isNumericSchema()) return typeof value === 'number' && !Number.isNaN(value) ? undefined : 'a number';
  if (schema.isTimestampSchema()) {
    return value instanceof Date && !Number.isNaN(value.getTime()) ? undefined : 'a timestamp';
  }
  return undefined;
}
