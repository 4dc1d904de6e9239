/** What a path such as `Steps.Train.ModelArtifacts.S3ModelArtifacts` leads to; `undefined` when that is not known. */
export type ValueOf = (path: string) => unknown;

/** A value of a definition with everything it refers to put in; what is not known is left out. */
export function resolveValue(value: unknown, valueOf: ValueOf): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveValue(one, valueOf)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const { Get: path, 'Std:Join': join, 'Std:JsonGet': json } = value as Readonly<Record<string, unknown>>;
  if (typeof path === 'string') return valueOf(path);
  if (json !== undefined) return undefined;
  if (join !== undefined) return joined(join, valueOf);
  const members = Object.entries(value).map(([name, one]) => [name, resolveValue(one, valueOf)] as const);
  return Object.fromEntries(members.filter(([, one]) => one !== undefined));
}

function joined(value: unknown, valueOf: ValueOf): string | undefined {
  const { On: on = '', Values: values } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(values)) return undefined;
  return values
    .map((one) => resolveValue(one, valueOf))
    .map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one ?? '')))
    .join(String(on));
}

/** Follows `.Member`, `['name']` and `[0]` into plain data; a name finds the item of a list that is called so. */
export function followPath(value: unknown, path: string): unknown {
  let found = value;
  for (const [, member, quoted, index] of path.matchAll(/\.?([^.[\]]+)(?=[.[]|$)|\['([^']*)'\]|\[(\d+)\]/g)) {
    const key = member ?? quoted ?? index ?? '';
    if (typeof found !== 'object' || found === null) return undefined;
    found =
      Array.isArray(found) && index === undefined ? itemCalled(found, key) : (found as Record<string, unknown>)[key];
  }
  return found;
}

const itemCalled = (list: readonly unknown[], name: string): unknown =>
  list.find((one) => typeof one === 'object' && one !== null && Object.values(one).includes(name));
