import { ALIKE, inWordsOf } from '../schema/alike.ts';
import type { Alike } from '../schema/alike.ts';
import { equalOfNested, equalOfType } from '../schema/equality.ts';
import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Block } from '../schema/schema.ts';
import { isTextOrNull, isUnknown, withoutUnknowns } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import type { ResourceType } from './resource-type.ts';

/**
 * What goes into the state: AWS's answer over what was there, but in the words of what was there wherever both mean the
 * same (an equivalent policy, a set in another order, null for empty). That is what keeps the next plan empty.
 */
export function settle(type: ResourceType, block: Block, before: Fields, answer: Fields): Fields {
  const settled: Record<string, Value> = {};
  const alike = ALIKE[type.framework];
  for (const [name, attribute] of attributesOf(block)) {
    const had = before[name] ?? null;
    settled[name] = name in answer ? settleOne(answer[name] ?? null, had, sameness(type, name)) : withoutUnknowns(had);
    if (!isUnknown(had) && equalOfType(attribute.type, had, settled[name])) settled[name] = had;
  }
  for (const [name, nested] of nestedOf(block)) {
    const had = before[name] ?? null;
    const now = name in answer ? (answer[name] ?? null) : withoutUnknowns(had);
    settled[name] = !isUnknown(had) && equalOfNested(nested, had, now) ? had : inWordsOf(nested, had, now, alike);
  }
  return settled;
}

const settleOne = (now: Value, had: Value, same: Alike): Value => (!isUnknown(had) && same(had, now) ? had : now);

function sameness(type: ResourceType, name: string): Alike {
  const equivalent = type.equivalent?.[name];
  return (left, right) => {
    if (ALIKE[type.framework](left, right)) return true;
    return equivalent !== undefined && isTextOrNull(left) && isTextOrNull(right) && equivalent(left ?? '', right ?? '');
  };
}
