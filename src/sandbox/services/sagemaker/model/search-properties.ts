/** What filters and orders name: the members of a record as the API describes it. */
export type Properties = Readonly<Record<string, unknown>>;

/** Every value under a dotted name: a list's items are looked into, and `Tags.KEY` is the value of a tag. */
export function valuesOf(value: unknown, name: string): unknown[] {
  const tag = /^Tags\.(.+)$/.exec(name)?.[1];
  if (tag !== undefined) {
    const tags = ((value as Properties)['Tags'] ?? []) as readonly { readonly Key?: string; readonly Value?: string }[];
    return tags.filter((one) => one.Key === tag).map((one) => one.Value ?? '');
  }
  return under(value, name.split('.'));
}

function under(value: unknown, path: readonly string[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => under(one, path));
  if (path.length === 0) return [value];
  if (typeof value !== 'object') return [];
  // Names of hyperparameters and metrics may hold dots themselves.
  const whole = (value as Properties)[path.join('.')];
  const [first = '', ...rest] = path;
  return whole !== undefined ? under(whole, []) : under((value as Properties)[first], rest);
}

/** Numbers and times as numbers, everything else as text. */
export function comparableOf(value: unknown): number | string {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'number' ? value : String(value as string);
}
