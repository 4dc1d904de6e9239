import { isEmptyish, isFields, isList } from './value.ts';
import type { Fields, Value } from './value.ts';

/** `fields`, but what `configured` says nothing of at a dotted path of blocks is as `had` has it. */
export function keepSilentBlock(path: string, fields: Fields, configured: Fields, had: Fields): Fields {
  const dot = path.indexOf('.');
  if (dot < 0) return isEmptyish(configured[path]) ? { ...fields, [path]: had[path] ?? [] } : fields;
  const name = path.slice(0, dot);
  const outer = fields[name];
  if (!isList(outer)) return fields;
  const inner = outer.map((one, index) =>
    isFields(one) ? keepSilentBlock(path.slice(dot + 1), one, at(configured[name], index), at(had[name], index)) : one,
  );
  return { ...fields, [name]: inner };
}

function at(list: Value | undefined, index: number): Fields {
  const one = isList(list) ? list[index] : undefined;
  return isFields(one) ? one : {};
}
