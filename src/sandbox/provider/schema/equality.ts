import { isFields, isList, isUnknown } from '../values/value.ts';
import type { Value } from '../values/value.ts';
import { attributesOf, nestedOf } from './schema.ts';
import type { Block, CtyType, NestedBlock } from './schema.ts';

/** Whether two values of that type are the same to Terraform: sets have no order. Two unknowns count as the same. */
export const equalOfType = (type: CtyType, left: Value, right: Value): boolean =>
  left === right || typeKey(type, left) === typeKey(type, right);

export const equalOfNested = (nested: NestedBlock, left: Value, right: Value): boolean =>
  left === right || nestedKey(nested, left) === nestedKey(nested, right);

/** A text that is the same for equal values: what makes sets comparable. */
function typeKey(type: CtyType, value: Value): string {
  if (isUnknown(value)) return '?';
  if (value === null || typeof type === 'string') return JSON.stringify(value);
  if (type[0] === 'object') {
    const fields = isFields(value) ? value : {};
    const parts = Object.entries(type[1]).map(([name, inner]) => `${name}:${typeKey(inner, fields[name] ?? null)}`);
    return `{${parts.join()}}`;
  }
  const inner = type[1];
  if (isList(value)) return listKey(type[0] === 'set', value, (one) => typeKey(inner, one));
  if (!isFields(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${typeKey(inner, value[name] ?? null)}`).join()}}`;
}

function blockKey(block: Block, value: Value): string {
  if (isUnknown(value)) return '?';
  if (!isFields(value)) return 'null';
  const attributes = attributesOf(block).map(([name, { type }]) => `${name}:${typeKey(type, value[name] ?? null)}`);
  const nested = nestedOf(block).map(([name, inner]) => `${name}:${nestedKey(inner, value[name] ?? null)}`);
  return `{${[...attributes, ...nested].join()}}`;
}

function nestedKey(nested: NestedBlock, value: Value): string {
  if (isUnknown(value)) return '?';
  if (nested.nesting_mode === 'single') return blockKey(nested.block, value);
  return listKey(nested.nesting_mode === 'set', isList(value) ? value : [], (one) => blockKey(nested.block, one));
}

function listKey(unordered: boolean, values: readonly Value[], key: (value: Value) => string): string {
  const keys = values.map(key);
  return `[${(unordered ? keys.sort() : keys).join()}]`;
}
