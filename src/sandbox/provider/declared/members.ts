import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Attribute, Block, NestedBlock } from '../schema/schema.ts';
import { isFields, isList, isUnknown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { memberName } from './names.ts';
import type { Naming } from './names.ts';

type Members = Readonly<Record<string, unknown>>;

/** Configuration in an API's words: what is null, empty text or only computed is left out. */
export function membersOf(block: Block, fields: Fields, naming: Naming, at = ''): Members {
  const members: Record<string, unknown> = {};
  for (const [name, attribute] of attributesOf(block)) {
    const member = memberName(naming, at + name);
    const value = fields[name] ?? null;
    if (member !== undefined && isSent(attribute, value)) members[member] = value;
  }
  for (const [name, nested] of nestedOf(block)) {
    const member = memberName(naming, at + name);
    const value = member === undefined ? undefined : nestedMembers(nested, fields[name] ?? null, naming, at + name);
    if (member !== undefined && value !== undefined) members[member] = value;
  }
  return members;
}

const isSent = ({ computed, optional }: Attribute, value: Value): boolean =>
  !(computed && !optional) && value !== null && value !== '' && !isUnknown(value);

function nestedMembers(nested: NestedBlock, value: Value, naming: Naming, path: string): unknown {
  const one = (fields: Fields): Members => membersOf(nested.block, fields, naming, `${path}.`);
  if (isFields(value)) return one(value);
  if (!isList(value) || value.length === 0) return undefined;
  const all = value.filter(isFields).map(one);
  return isSingle(nested, naming, path) ? (all[0] ?? {}) : all;
}

/** Whether the API has one object where the schema has a list. */
export const isSingle = ({ nesting_mode, max_items }: NestedBlock, { singles = [] }: Naming, path: string): boolean =>
  nesting_mode === 'single' || max_items === 1 || singles.includes(path);
