import { isFields, isList, isUnknown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { attributesOf, nestedOf } from './schema.ts';
import type { Block, CtyType, NestedBlock } from './schema.ts';

/**
 * The same object with exactly the schema's attributes and blocks: Terraform wants every one of them, null for nothing,
 * and an empty list for no block. What the schema does not know (an older state's attribute) is dropped.
 */
export function conform(block: Block, value: Fields): Fields {
  const whole: Record<string, Value> = {};
  for (const [name, attribute] of attributesOf(block)) whole[name] = conformType(attribute.type, value[name] ?? null);
  for (const [name, nested] of nestedOf(block)) whole[name] = conformNested(nested, value[name]);
  return whole;
}

function conformNested(nested: NestedBlock, value: Value | undefined): Value {
  if (isUnknown(value)) return value;
  if (nested.nesting_mode === 'single') return isFields(value) ? conform(nested.block, value) : null;
  if (!isList(value)) return [];
  return value.map((one) => (isFields(one) ? conform(nested.block, one) : one));
}

function conformType(type: CtyType, value: Value): Value {
  if (typeof type === 'string' || value === null || isUnknown(value)) return value;
  if (type[0] === 'object') {
    if (!isFields(value)) return value;
    return Object.fromEntries(
      Object.entries(type[1]).map(([name, inner]) => [name, conformType(inner, value[name] ?? null)]),
    );
  }
  const inner = type[1];
  if (isList(value)) return value.map((one) => conformType(inner, one));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, conformType(inner, one)]));
}
