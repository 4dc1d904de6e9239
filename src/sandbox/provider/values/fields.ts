import { isFields, isList, isUnknown } from './value.ts';
import type { Fields, Value } from './value.ts';

/** A text that must be there; null and unknown are the engine's mistake, not the user's. */
export function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new TypeError(`${name} should be a text by now, and is not`);
  return value;
}

/** Undefined when it is null, unknown or empty: what an AWS call then leaves out. */
export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function optionalNumber(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

export const flag = (fields: Fields, name: string): boolean => fields[name] === true;

/** The known texts of a list or set; empty when it is null or unknown. */
export function texts(fields: Fields, name: string): string[] {
  const value = fields[name];
  return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The objects of a nested block. */
export function blocks(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  if (isFields(value)) return [value];
  return isList(value) ? value.filter(isFields) : [];
}

/** A map of texts; entries that are null or unknown are left out. */
export function textMap(value: Value | undefined): Record<string, string> {
  if (!isFields(value) || isUnknown(value)) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}
