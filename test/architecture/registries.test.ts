import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

interface Registry {
  /** The hand-written list. */
  readonly index: string;
  /** What it exports the list as; default: its only export. */
  readonly list?: string;
  /** Files that may be listed, relative to the index; default: those beside it. */
  readonly files?: string;
  /** Whether the list holds what a file exports; default: by identity. */
  readonly holds?: (list: unknown, exported: unknown) => boolean;
  /** What it exports is the list. */
  readonly isList?: true;
  /** Its entries are functions that load what a file exports. */
  readonly lazy?: true;
}

const sameKeys = (list: unknown, exported: unknown): boolean =>
  Object.keys(exported as object).every((key) => key in (list as object));

const found = (pattern: string): readonly Registry[] =>
  globSync(pattern, { cwd: REPOSITORY }).map((index) => ({ index }));

const REGISTRIES: readonly Registry[] = [
  { index: 'src/domain/shareables/index.ts', list: 'SHAREABLES' },
  { index: 'src/domain/events/index.ts', list: 'EVENT_DOCS', holds: sameKeys },
  { index: 'src/commands/index.ts', list: 'COMMANDS' },
  { index: 'src/policy/checks/index.ts', list: 'CHECKS' },
  { index: 'src/watchers/index.ts', isList: true },
  { index: 'src/cli/verbs/index.ts', list: 'VERBS', files: '!(verb|waves-code).ts', lazy: true },
  { index: 'src/cli/verbs/sessions/index.ts', list: 'SESSION_VERBS' },
  { index: 'tui/screens/index.ts', list: 'SCREENS', files: '*/index.ts' },
  { index: 'bench/figures/index.ts', list: 'FIGURES' },
  ...found('src/sandbox/services/*/index.ts'),
  ...found('src/sandbox/provider/{resources,data-sources}/index.ts'),
];

/** Entries of an array, or values of an object, down to the things files export. */
const entriesOf = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list : list instanceof Map ? [...list.values()] : Object.values(list as object);

const byIdentity = (list: unknown, exported: unknown): boolean => entriesOf(list).includes(exported);

async function exportsOf(file: string): Promise<readonly unknown[]> {
  return Object.values((await import(join(REPOSITORY, file))) as object);
}

async function listOf({ index, list, isList, lazy }: Registry): Promise<unknown> {
  const exported = (await import(join(REPOSITORY, index))) as Record<string, unknown>;
  if (isList) return exported;
  const only = Object.values(exported);
  if (list === undefined && only.length !== 1)
    throw new Error(`${index} exports ${only.length} things: say which is the list`);
  const found = list === undefined ? only[0] : exported[list];
  return lazy ? Promise.all(entriesOf(found).map((load) => (load as () => Promise<unknown>)())) : found;
}

describe.each(REGISTRIES)('$index', (registry) => {
  const { index, files = '*.ts', holds = byIdentity } = registry;

  test('lists every file of its folder', async () => {
    const list = await listOf(registry);
    expect(entriesOf(list).length).toBeGreaterThan(0);
    const candidates = globSync(join(dirname(index), files), { cwd: REPOSITORY });
    const missing: string[] = [];
    for (const file of candidates.filter((one) => one !== index).sort()) {
      const exported = await exportsOf(file);
      // A file of types only has nothing to list.
      if (exported.length > 0 && !exported.some((one) => holds(list, one))) missing.push(file);
    }
    expect(missing).toEqual([]);
  });

  test('lists nothing twice', async () => {
    const entries = entriesOf(await listOf(registry));
    expect(new Set(entries).size).toBe(entries.length);
  });
});

test('every list that says how to extend it is compared with its folder', () => {
  const inviting = globSync('{src,tui,bench}/**/*.{ts,tsx}', { cwd: REPOSITORY }).filter((file) =>
    /a (file|folder) [a-z ]+ and a line here/.test(readFileSync(join(REPOSITORY, file), 'utf8')),
  );
  expect(REGISTRIES.map((one) => one.index)).toEqual(expect.arrayContaining(inviting));
});
