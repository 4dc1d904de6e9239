import { jsonOf } from './json-of.ts';
import { maskChange } from './mask-plan.ts';
import type { Json, PlannedChange } from './plan.ts';

/** How much of a change is told: its address, what changes of it, or all of it. */
export const ATTRIBUTE_MODES = ['concise', 'changed', 'full'] as const;
export type AttributeMode = (typeof ATTRIBUTE_MODES)[number];

/** One attribute of a change, before and after, masked. */
export interface AttributeChange {
  /** Dotted; JSON inside of a text is read as what it is. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Changing it replaces the resource. */
  readonly forcesReplacement: boolean;
}

const UNKNOWN = '(known after apply)';

/** What changes, attribute by attribute, what forces a replacement first; of something new or going, everything that is set. */
export const attributeChanges = (change: PlannedChange): readonly AttributeChange[] =>
  attributesOf(change).filter(({ before, after }) => before !== after);

/** What is set before or after, changed or not. */
export function attributesOf(change: PlannedChange): readonly AttributeChange[] {
  const shown = maskChange(change);
  const before = leaves(shown.before);
  const after = leaves(shown.after);
  for (const path of unknownPaths(change.afterUnknown)) after.set(path, UNKNOWN);
  const forces = (path: string): boolean =>
    change.replacePaths.some((one) => path === one || path.startsWith(`${one}.`));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
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
  const inner = typeof value === 'string' && /^\s*[[{]/.test(value) ? jsonOf(value) : undefined;
  if (inner !== undefined) return leaves(inner, path, found);
  if (typeof value === 'object')
    for (const [name, one] of Object.entries(value)) leaves(one as Json, below(path, name), found);
  else found.set(path, String(value));
  return found;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function unknownPaths(unknown: Json, path = ''): readonly string[] {
  if (unknown === true) return path === '' ? [] : [path];
  if (typeof unknown !== 'object' || unknown === null) return [];
  return Object.entries(unknown).flatMap(([name, inner]) => unknownPaths(inner as Json, below(path, name)));
}
