import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYamlEvents } from '../../src/config/yaml-events.ts';
import { starterManifest } from '../../src/config/index.ts';
import { readYamlDocument } from '../../src/config/yaml-document.ts';
import { WHOLE } from './whole-manifest.ts';

const examples = globSync('examples/*/sagelane.yaml').map((file) => readFileSync(file, 'utf8'));
const written = [WHOLE, starterManifest(), ...examples];

/** With every mapping of one line taken apart: what Prettier makes of long ones. */
const inBlocks = (text: string): string =>
  text.replace(/^( *)(\w[\w-]*): \{ ([^[\]{}]*) \}$/gm, (_, indent: string, key: string, entries: string) =>
    [`${indent}${key}:`, ...entries.split(', ').map((entry) => `${indent}  ${entry}`)].join('\n'),
  );

const byLibrary = (text: string) => readYamlDocument(text, (offset) => ({ file: 'x', line: 1, column: offset + 1 }));

test('what people write is read without the library, and as the library reads it', () => {
  for (const text of [...written, ...written.map(inBlocks)]) {
    const plain = readYamlEvents(text);
    expect(plain, text).toBeDefined();
    expect(plain).toEqual(byLibrary(text).root);
  }
});

// What ends a scalar, what opens something else, and what only looks like it.
const PIECES = [
  ...['\t', '"', "'", '{', '}', '[', ']', ',', ', ', ':', ': ', '- ', '- - ', '? ', '| ', '> ', '#', ' #', '&a ', '*a'],
  ...[
    '!!str ',
    '<<',
    '%',
    '@',
    '`',
    '\\',
    '~',
    '---',
    '\n---\n',
    '...',
    '\r\n',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '  ',
    '…',
  ],
  ...[
    'null',
    'true',
    'False',
    '0x1',
    '1e5',
    '1.5',
    '-1',
    '007',
    '""',
    "''",
    '[]',
    '{}',
    '{a: }',
    '[a, ]',
    'a b',
    'a:b',
  ],
  ...['key:', 'key: ', '"a": ', "'a': ", '__proto__: ', 'x: {a: b}', 'x: [a, b]', '# c\n', '\n\n', '\u0000', '\ufeff'],
];

const damaged = fc
  .tuple(
    fc.constantFrom(...written, ...written.map(inBlocks)),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [place, length, piece]) => {
      const from = place % (before.length + 1);
      return before.slice(0, from) + piece + before.slice(from + length);
    }, text),
  );

test('a damaged manifest is read as the library reads it, or left to the library', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const plain = readYamlEvents(text);
      if (plain) expect({ root: plain, problems: [] }).toEqual(byLibrary(text));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['a text over two lines', 'a: one\n  two\n'],
  ['an escape', 'a: "\\u0041"\n'],
  ['a number with a point', 'a: 1.5\n'],
  ['brackets over two lines', 'a: [1,\n  2]\n'],
  ['keys with nothing behind them', 'a:\n"b" :\nc: { d: , e:  }\nf: # soon\n'],
  ['words', '{ a: null, b: ~, c: True, d: no, e: 0x1F, f: 0o17, g: .5, h: -1e3, i: .inf }'],
])('%s is read as the library reads it', (_, text) => {
  expect(readYamlEvents(text)).toBeDefined();
  expect(readYamlEvents(text)).toEqual(byLibrary(text).root);
});

test.each([
  ['an alias', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !x 1\n'],
  ['a block text', 'a: |\n  one\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a second document', 'a: 1\n---\nb: 1\n'],
  ['an item that is missing', 'a:\n  -\n'],
])('%s is left to the library', (_, text) => {
  expect(readYamlEvents(text)).toBeUndefined();
});
