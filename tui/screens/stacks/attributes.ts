import type { Json, PlannedChange } from '../../../src/domain/plan.ts';

/** One attribute of a change, before and after, already masked. */
export interface AttributeChange {
  /** Dotted. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Changing it replaces the resource. */
  readonly forcesReplacement: boolean;
}

const UNKNOWN = '(known after apply)';
const MASKED = '(sensitive)';

/** What changes, attribute by attribute; of something new or going, everything that is set. */
export function attributeChanges(change: PlannedChange): readonly AttributeChange[] {
  const before = leaves(change.before, change.beforeSensitive);
  const after = leaves(change.after, change.afterSensitive);
  for (const path of unknownPaths(change.afterUnknown)) after.set(path, { text: UNKNOWN, secret: false });
  const forces = (path: string): boolean =>
    change.replacePaths.some((one) => path === one || path.startsWith(`${one}.`));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => !same(before.get(path), after.get(path)))
    .map((path) => ({
      path,
      before: shown(before.get(path)),
      after: shown(after.get(path)),
      forcesReplacement: forces(path),
    }))
    .sort((a, b) => Number(b.forcesReplacement) - Number(a.forcesReplacement));
}

interface Leaf {
  readonly text: string;
  readonly secret: boolean;
}

const same = (a: Leaf | undefined, b: Leaf | undefined): boolean => a?.text === b?.text && a?.secret === b?.secret;

const shown = (leaf: Leaf | undefined): string | null => (leaf === undefined ? null : leaf.secret ? MASKED : leaf.text);

/** The plan's masks are coarse and sometimes missing, so what looks like a secret is one, too. */
function leaves(value: Json, mask: Json): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  walk(value, mask, '', found);
  return found;
}

function walk(value: Json, mask: Json | undefined, path: string, found: Map<string, Leaf>): void {
  if (value === null || value === '') return;
  const secret = mask === true;
  if (typeof value !== 'object' || secret) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    found.set(path, { text, secret: secret || looksSecret(path, text) });
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    walk(inner as Json, partOf(mask, name), path === '' ? name : `${path}.${name}`, found);
  }
}

const partOf = (mask: Json | undefined, name: string): Json | undefined =>
  typeof mask === 'object' && mask !== null ? (mask as Readonly<Record<string, Json>>)[name] : undefined;

function unknownPaths(unknown: Json, path = ''): readonly string[] {
  if (unknown === true) return path === '' ? [] : [path];
  if (typeof unknown !== 'object' || unknown === null) return [];
  return Object.entries(unknown).flatMap(([name, inner]) =>
    unknownPaths(inner as Json, path === '' ? name : `${path}.${name}`),
  );
}

const SECRET_NAME =
  /(^|[._-])(password|passwd|secret|secret_?key|token|private_?key|api_?key|credentials?|session_?key)([._-]|$)/i;
/** Keys of AWS, PEM blocks, JSON web tokens, passwords in URLs, tokens of GitHub. */
const SECRET_SHAPE =
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\beyJ[\w-]{8,}\.[\w-]{8,}\.|:\/\/[^/\s:@]+:[^/\s:@]+@|\bgh[pousr]_\w{20,}/;

const looksSecret = (path: string, text: string): boolean => SECRET_NAME.test(path) || SECRET_SHAPE.test(text);
