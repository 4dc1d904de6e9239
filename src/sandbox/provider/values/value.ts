/**
 * A value that is not known yet. Terraform sends two kinds: plain, and refined (what is known about it, for example a
 * prefix); the refinement is kept as it came, so that a value handed through unchanged stays what it was.
 */
export class Unknown {
  readonly refinement: Uint8Array | undefined;

  constructor(refinement?: Uint8Array) {
    this.refinement = refinement;
  }
}

/** The plain unknown: what the provider answers for what it learns at apply. */
export const UNKNOWN = new Unknown();

/** A Terraform value as it travels between core and provider. Sets are arrays, in no order. */
export type Value = null | boolean | number | string | Unknown | readonly Value[] | Fields;

/** An object: attribute or block name → value. */
export interface Fields {
  readonly [name: string]: Value;
}

export const isUnknown = (value: Value | undefined): value is Unknown => value instanceof Unknown;

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);

export const isTextOrNull = (value: Value): value is string | null => value === null || typeof value === 'string';

/** True when nothing in it, however deep, is unknown. */
export function isWhollyKnown(value: Value | undefined): boolean {
  if (isUnknown(value)) return false;
  if (isList(value)) return value.every(isWhollyKnown);
  if (isFields(value)) return Object.values(value).every(isWhollyKnown);
  return true;
}

/** Null, nothing, or an empty text or collection: what the SDKv2 half of the genuine provider cannot tell apart. */
export const isEmptyish = (value: Value | undefined): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (isList(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0);

/** The same value with every unknown replaced by null. */
export function withoutUnknowns(value: Value): Value {
  if (isUnknown(value)) return null;
  if (isList(value)) return value.map(withoutUnknowns);
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutUnknowns(one)]));
  }
  return value;
}
