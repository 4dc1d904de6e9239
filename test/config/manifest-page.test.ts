import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { manifestJsonSchema, parseManifest } from '../../src/config/index.ts';
import { everyMapping } from '../../src/config/schema-walk.ts';

const PAGE = readFileSync('docs/manifest.md', 'utf8');

test('the page explains every key', () => {
  const missing = [...everyMapping()].flatMap(([place, keys]) =>
    keys
      .filter((key) => !new RegExp(`\\| \`${key}\` \\|| \`backend.${key}\``).test(PAGE))
      .map((key) => `${place}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('the page lists every code, and no other', () => {
  const source = globSync('src/config/**/*.ts', { exclude: ['src/config/tui-settings.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const codes = [...source.matchAll(/code:(?: [^,\n]+ \?)? '([A-Z]\w+)'(?: : '([A-Z]\w+)')?/g)].flatMap(([, ...both]) =>
    both.filter((code) => code !== undefined),
  );
  const listed = [...PAGE.slice(PAGE.indexOf('## When something is wrong')).matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(
    ([, code]) => code,
  );
  // Those that are put together from a key's name.
  const made = [
    'BadAcceptance',
    'BadLineage',
    'BadFeatureCatalog',
    'BadHomeFileSystem',
    'BadAllow',
    'BadAuthorization',
  ];
  expect(new Set(listed)).toEqual(new Set([...codes, ...made]));
});

test('the page begins with a manifest that is one', () => {
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(PAGE) ?? [];
  expect(parseManifest(text, 'sagelane.yaml').shares).toHaveLength(1);
});

test('the JSON Schema for editors is the one that the code makes, and describes every key', () => {
  const committed: unknown = JSON.parse(readFileSync('schema/sagelane.schema.json', 'utf8'));
  expect(committed).toEqual(manifestJsonSchema());
  const undescribed: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      const inner = `${path}/${key}`;
      if (path.endsWith('/properties') && !/"description"/.test(JSON.stringify(value))) undescribed.push(inner);
      visit(value, inner);
    }
  };
  visit(committed, '');
  expect(undescribed).toEqual([]);
});

test('the schema that the example names exists', () => {
  const text = readFileSync('examples/pipeline-share/sagelane.yaml', 'utf8');
  const [, schema = ''] = /\$schema=(\S+)/.exec(text) ?? [];
  expect(() => readFileSync(`examples/pipeline-share/${schema}`)).not.toThrow();
  expect(parse(text)).toHaveProperty('shares');
});
