import { maskChange } from '../../../src/domain/mask-plan.ts';
import type { Json, PlannedChange } from '../../../src/domain/plan.ts';

/** One attribute of a change, before and after, masked. */
export interface AttributeChange {
  /** Dotted. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Changing it replaces the resource. */
  readonly forcesReplacement: boolean;
}

const UNKNOWN = '(known after apply)';

/** What changes, attribute by attribute; of something new or going, everything that is set. */
export function attributeChanges(change: PlannedChange): readonly AttributeChange[] {
  const shown = maskChange(change);
  const before = leaves(shown.before);
  const after = leaves(shown.after);
  for (const path of unknownPaths(change.afterUnknown)) after.set(path, UNKNOWN);
  const forces = (path: string): boolean =>
    change.replacePaths.some((one) => path === one || path.startsWith(`${one}.`));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({
      path,
      before: before.get(path) ?? null,
      after: after.get(path) ?? null,
      forcesReplacement: forces(path),
    }))
    .sort((a, b) => Number(b.forcesReplacement) - Number(a.forcesReplacement));
}

function leaves(value: Json, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === '') return found;
  if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) leaves(inner as Json, below(path, name), found);
  else found.set(path, String(value));
  return found;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function unknownPaths(unknown: Json, path = ''): readonly string[] {
  if (unknown === true) return path === '' ? [] : [path];
  if (typeof unknown !== 'object' || unknown === null) return [];
  return Object.entries(unknown).flatMap(([name, inner]) => unknownPaths(inner as Json, below(path, name)));
}
