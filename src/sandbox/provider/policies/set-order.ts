import { crc32 } from 'node:zlib';

import type { Fields, Value } from '../values/value.ts';
import { isList } from '../values/value.ts';

/**
 * The order in which the genuine provider meets the elements of a set: by hash, as text. It shows where several blocks
 * of one statement name the same principal type or condition variable, whose values are then joined in that order.
 * Observed with hashicorp/aws 5.100.0; the texts that are hashed are those of Terraform's plugin SDK.
 */
export const inSetOrder = (elements: readonly Fields[], sets: readonly string[]): readonly Fields[] =>
  byHash(elements, (element) => objectText(element, sets));

function byHash<T>(elements: readonly T[], text: (element: T) => string): readonly T[] {
  const keyed = elements.map((element) => ({ element, key: String(crc32(text(element))) }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ element }) => element);
}

function objectText(fields: Fields, sets: readonly string[]): string {
  const names = Object.keys(fields).sort();
  return names.map((name) => `${name}:${memberText(fields[name] ?? null, sets.includes(name))}`).join('');
}

function memberText(value: Value, set: boolean): string {
  if (!isList(value)) return scalarText(value);
  if (set) return `{${byHash(value, scalarText).map(scalarText).join('')}};`;
  return `(${value.map(scalarText).join('')});`;
}

const scalarText = (value: Value): string => (typeof value === 'string' ? `${value};` : ';');
