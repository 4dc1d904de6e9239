import { equalOfType } from '../schema/equality.ts';
import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Block, Hints, NestedBlock } from '../schema/schema.ts';
import { UNKNOWN, isFields, isList, isUnknown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';

/**
 * Fills in what core's proposal leaves open: defaults where the configuration is silent, and "known after apply" for
 * what is computed and does not exist yet. `prior` is null for whatever is new, be it the resource or one nested block.
 */
export function planValues(
  block: Block,
  hints: Hints,
  config: Fields,
  prior: Fields | null,
  proposed: Fields,
  path = '',
): Fields {
  const planned: Record<string, Value> = { ...proposed };
  for (const [name, attribute] of attributesOf(block)) {
    if ((config[name] ?? null) !== null) continue;
    const fallback = hints[path + name]?.default;
    if (fallback !== undefined && !attribute.computed) planned[name] = fallback;
    else if (attribute.computed && prior === null && (proposed[name] ?? null) === null) planned[name] = UNKNOWN;
  }
  for (const [name, nested] of nestedOf(block)) {
    if (name === 'timeouts') continue;
    planned[name] = planNested(nested, hints, config[name], prior?.[name], proposed[name], `${path}${name}.`);
  }
  return planned;
}

function planNested(
  nested: NestedBlock,
  hints: Hints,
  config: Value | undefined,
  prior: Value | undefined,
  proposed: Value | undefined,
  path: string,
): Value {
  const fill = (one: Value, configured: Value | undefined, before: Value | undefined): Value =>
    isFields(one)
      ? planValues(
          nested.block,
          hints,
          isFields(configured) ? configured : one,
          isFields(before) ? before : null,
          one,
          path,
        )
      : one;
  if (!isList(proposed)) return proposed === undefined ? null : fill(proposed, config, prior);
  const configs = isList(config) ? config : [];
  const priors = isList(prior) ? prior : [];
  return proposed.map((one, index) => {
    const before =
      nested.nesting_mode === 'set' ? priors.find((other) => agrees(nested.block, one, other)) : priors[index];
    // Core keeps a set's proposal in the configuration's order, so the index pairs them there too.
    return fill(one, configs[index], before);
  });
}

/** Whether a set's element is the one that was there: equal in everything the proposal says. */
function agrees(block: Block, proposed: Value, prior: Value): boolean {
  if (!isFields(proposed) || !isFields(prior)) return false;
  return attributesOf(block).every(([name, { type }]) => {
    const value = proposed[name] ?? null;
    return value === null || isUnknown(value) || equalOfType(type, value, prior[name] ?? null);
  });
}
