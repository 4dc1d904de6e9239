import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

interface Registry {
  /** The hand-written list. */
  readonly index: string;
  /** What it exports the list as. */
  readonly list: string;
  /** Files that may be listed, relative to the index; default: those beside it. */
  readonly files?: string;
  /** Whether the list holds what a file exports; default: by identity. */
  readonly holds?: (list: unknown, exported: unknown) => boolean;
}

const sameKeys = (list: unknown, exported: unknown): boolean =>
  Object.keys(exported as object).every((key) => key in (list as object));

const REGISTRIES: readonly Registry[] = [
  { index: 'src/domain/shareables/index.ts', list: 'SHAREABLES' },
  { index: 'src/domain/events/index.ts', list: 'EVENT_DOCS', holds: sameKeys },
  { index: 'src/commands/index.ts', list: 'COMMANDS' },
];

/** Entries of an array, or values of an object, down to the things files export. */
const entriesOf = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list : list instanceof Map ? [...list.values()] : Object.values(list as object);

const byIdentity = (list: unknown, exported: unknown): boolean => entriesOf(list).includes(exported);

async function exportsOf(file: string): Promise<readonly unknown[]> {
  return Object.values((await import(join(REPOSITORY, file))) as object);
}

describe.each(REGISTRIES)('$index', ({ index, list, files = '*.ts', holds = byIdentity }) => {
  const folder = dirname(index);

  test(`lists every file of its folder in ${list}`, async () => {
    const registry = ((await import(join(REPOSITORY, index))) as Record<string, unknown>)[list];
    expect(registry, `${index} exports ${list}`).toBeDefined();
    const candidates = globSync(join(folder, files), { cwd: REPOSITORY }).filter(
      (file) => basename(file) !== 'index.ts',
    );
    const missing: string[] = [];
    for (const file of candidates.sort()) {
      const exported = await exportsOf(file);
      // A file of types only has nothing to list.
      if (exported.length > 0 && !exported.some((one) => holds(registry, one))) missing.push(file);
    }
    expect(missing).toEqual([]);
    expect(entriesOf(registry).length).toBeGreaterThan(0);
  });

  test('lists nothing twice', async () => {
    const entries = entriesOf(((await import(join(REPOSITORY, index))) as Record<string, unknown>)[list]);
    expect(new Set(entries).size).toBe(entries.length);
  });
});

test('every list that says how to extend it is compared with its folder', () => {
  const inviting = globSync('{src,tui}/**/*.{ts,tsx}', { cwd: REPOSITORY }).filter((file) =>
    /a file [a-z ]+ and a line here/.test(readFileSync(join(REPOSITORY, file), 'utf8')),
  );
  expect(REGISTRIES.map((one) => one.index)).toEqual(expect.arrayContaining(inviting));
});
