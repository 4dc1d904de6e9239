import { isEmptyish, isFields, isList, isUnknown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { equalOfNested, equalOfType } from './equality.ts';
import { attributesOf, nestedOf } from './schema.ts';
import type { Block, NestedBlock } from './schema.ts';

/** Whether two values that differ mean the same: null and empty, and to SDKv2 types also null, false and zero. */
export type Alike = (left: Value, right: Value) => boolean;

export const ALIKE: Readonly<Record<'sdk-v2' | 'plugin-framework', Alike>> = {
  'sdk-v2': (left, right) => isZero(left) && isZero(right),
  'plugin-framework': (left, right) => isEmptyish(left) && isEmptyish(right),
};

const isZero = (value: Value): boolean => isEmptyish(value) || value === false || value === 0;

/** `now`, but in the words of `had` wherever both mean the same, however deep. */
export function inWordsOf(nested: NestedBlock, had: Value, now: Value, alike: Alike): Value {
  if (isUnknown(had) || isUnknown(now)) return now;
  if (isFields(had) && isFields(now)) return blockInWordsOf(nested.block, had, now, alike);
  if (!isList(had) || !isList(now)) return now;
  if (nested.nesting_mode === 'list') {
    return now.map((one, index) => elementInWordsOf(nested.block, had[index] ?? null, one, alike));
  }
  const left = [...had];
  const settled = now.map((one) => {
    const index = left.findIndex((other) => isMeant(nested.block, other, one, alike));
    return index < 0 ? one : elementInWordsOf(nested.block, left.splice(index, 1)[0] ?? null, one, alike);
  });
  return equalOfNested(nested, had, settled) ? had : settled;
}

const elementInWordsOf = (block: Block, had: Value, now: Value, alike: Alike): Value =>
  isFields(had) && isFields(now) ? blockInWordsOf(block, had, now, alike) : now;

function blockInWordsOf(block: Block, had: Fields, now: Fields, alike: Alike): Fields {
  const settled: Record<string, Value> = { ...now };
  for (const [name, { type }] of attributesOf(block)) {
    const before = had[name] ?? null;
    const after = now[name] ?? null;
    if (!isUnknown(before) && (alike(before, after) || equalOfType(type, before, after))) settled[name] = before;
  }
  for (const [name, nested] of nestedOf(block)) {
    settled[name] = inWordsOf(nested, had[name] ?? null, now[name] ?? null, alike);
  }
  return settled;
}

/** Whether a set's element is the one that was meant: the same, apart from what was not known yet. */
function isMeant(block: Block, had: Value, now: Value, alike: Alike): boolean {
  if (!isFields(had) || !isFields(now)) return false;
  const settled = blockInWordsOf(block, had, now, alike);
  const sameAttributes = attributesOf(block).every(
    ([name, { type }]) =>
      isUnknown(had[name]) || equalOfType(type, had[name] ?? null, settled[name] ?? null),
  );
  return (
    sameAttributes &&
    nestedOf(block).every(([name, nested]) => equalOfNested(nested, had[name] ?? null, settled[name] ?? null))
  );
}
