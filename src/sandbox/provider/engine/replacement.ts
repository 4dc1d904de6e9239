import { equalOfNested, equalOfType } from '../schema/equality.ts';
import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Block, Hints } from '../schema/schema.ts';
import { isFields, isList } from '../values/value.ts';
import type { Fields } from '../values/value.ts';
import type { Path } from './fault.ts';

/** The paths whose change cannot be made in place. Inside a set a path ends at the set: its elements have no name. */
export function replacedPaths(
  block: Block,
  hints: Hints,
  prior: Fields,
  planned: Fields,
  at: Path = [],
  dotted = '',
): readonly Path[] {
  const paths: Path[] = [];
  for (const [name, { type }] of attributesOf(block)) {
    if (!hints[dotted + name]?.force_new) continue;
    const before = prior[name] ?? null;
    // A state older than the provider's `region` attribute has none; learning it replaces nothing.
    if (name === 'region' && before === null) continue;
    if (!equalOfType(type, before, planned[name] ?? null)) paths.push([...at, name]);
  }
  for (const [name, nested] of nestedOf(block)) {
    const before = prior[name] ?? null;
    const after = planned[name] ?? null;
    if (equalOfNested(nested, before, after)) continue;
    const within = `${dotted}${name}.`;
    if (nested.nesting_mode === 'set') {
      const replacing = Object.entries(hints).some(([path, hint]) => hint.force_new && `${path}.`.startsWith(within));
      if (replacing) paths.push([...at, name]);
    } else if (isList(before) && isList(after)) {
      // A block's own hint is about its coming and going; what is in it has hints of its own.
      if (hints[dotted + name]?.force_new && before.length !== after.length) paths.push([...at, name]);
      after.forEach((one, index) => {
        const other = before[index];
        if (!isFields(one) || !isFields(other)) return;
        paths.push(...replacedPaths(nested.block, hints, other, one, [...at, name, index], within));
      });
    }
  }
  return paths;
}
