/**
 * Where an API's member is not called as the attribute is (`kms_key_id` ↔ `KmsKeyId`): by dotted path, or by the last name
 * of it when it is so at every depth. Null: no member at all, the state alone has it.
 */
export type Names = Readonly<Record<string, string | null>>;

export interface Naming {
  readonly names?: Names;
  /** How members are written; default `pascal`. */
  readonly casing?: 'pascal' | 'camel';
  /** Blocks that may repeat by the schema, and are one object to the API. */
  readonly singles?: readonly string[];
}

/** What no API has under these names: the engine sees to them. */
export const ENGINES_OWN: readonly string[] = ['id', 'region', 'tags', 'tags_all', 'timeouts'];

/** Undefined: no member. */
export function memberName({ names = {}, casing = 'pascal' }: Naming, path: string): string | undefined {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const named = names[path] === undefined ? names[last] : names[path];
  if (named !== undefined) return named ?? undefined;
  if (ENGINES_OWN.includes(path)) return undefined;
  const pascal = last.replace(/(?:^|_)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
  return casing === 'pascal' ? pascal : pascal.charAt(0).toLowerCase() + pascal.slice(1);
}
