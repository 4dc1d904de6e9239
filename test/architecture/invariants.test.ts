import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { cruiserConfig, REPOSITORY } from './cruise.ts';

const read = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');
const sources = globSync('{src,stacks,tui}/**/*.{ts,tsx}', { cwd: REPOSITORY, exclude: ['**/cdktf.out/**'] });
/** Files below `src` and the like whose text matches, but for those that may. */
const saying = (pattern: RegExp, except: RegExp): readonly string[] =>
  sources.filter((file) => !except.test(file) && pattern.test(read(file))).sort();

/** Who speaks to a person or a pipe: the faces, and the CDKTF app, which is a program of its own. */
const FACES = /^(src\/cli\/|tui\/|stacks\/main\.ts)/;

describe('the linter stops', () => {
  // Rules that need types are left out: the planted files exist only as text.
  const eslint = new ESLint({ cwd: REPOSITORY, overrideConfig: [tseslint.configs.disableTypeChecked] as never });

  test.each([
    ['the clock below app', 'src/workflow/planted.ts', 'export const at = Date.now();', 'no-restricted-syntax'],
    ['a new Date below app', 'src/aws/planted.ts', 'export const at = new Date();', 'no-restricted-syntax'],
    ['randomness below app', 'src/watchers/planted.ts', 'export const dice = Math.random();', 'no-restricted-syntax'],
    ['the environment below app', 'src/config/planted.ts', 'export const env = process.env;', 'no-restricted-syntax'],
    ['the console', 'src/cli/planted.ts', "console.log('x');", 'no-console'],
    ['a default export', 'src/domain/planted.ts', 'export default 1;', 'no-restricted-syntax'],
    ['any', 'src/domain/planted.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['a file above 400 lines', 'src/domain/planted.ts', 'export {};\n'.repeat(401), 'max-lines'],
  ])('%s', async (_what, filePath, text, rule) => {
    const [result] = await eslint.lintText(`${text}\n`, { filePath: join(REPOSITORY, filePath) });
    expect(result?.messages.map((one) => one.ruleId)).toContain(rule);
  });
});

describe('in the sources', () => {
  test('only the renderer cleans text for terminals', () => {
    expect(saying(/domain\/clean-text\.ts'/, FACES)).toEqual([]);
  });

  test('only faces and processes of their own speak on stdout and stderr', () => {
    expect(saying(/process\.std(out|err)\b/, FACES)).toEqual([]);
  });

  test('a switched-off rule carries its reason on the line', () => {
    const bare = sources.flatMap((file) =>
      read(file)
        .split('\n')
        .filter(
          (line) =>
            /eslint-disable|@ts-expect-error|@ts-ignore/.test(line) && !/--? \w+|@ts-expect-error \w+/.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(bare).toEqual([]);
  });

  test('nothing is left to do', () => {
    expect(saying(/\b(TODO|FIXME|XXX)\b/, /^$/)).toEqual([]);
  });

  test('what is counted is told in the singular or the plural, never as both', () => {
    // The sandbox says what AWS says.
    expect(saying(/\w\(s\)/, /^src\/sandbox\//)).toEqual([]);
  });

  test('no file is a drawer for everything', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|types|common|misc)\.tsx?$/.test(file))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');

  test('stays short', () => {
    expect(text.split('\n').length).toBeLessThan(200);
  });

  test('shows the import table that is enforced', () => {
    const written = new Map<string, readonly string[]>();
    const section = text.slice(text.indexOf('## Who may import whom'), text.indexOf('A heavy package has one owner'));
    for (const [, layers = '', allowed = ''] of section.matchAll(/^\| ([a-z, ]+) \| ([^|]+) \|$/gm)) {
      if (layers === 'layer') continue;
      const words = allowed.replace(/\(.*\)/, '').match(/[a-z]+/g) ?? [];
      for (const layer of layers.split(', ')) written.set(layer, words);
    }
    const names = [...written.keys()];
    const expand = (words: readonly string[]): readonly string[] => {
      if (words[0] === 'nothing') return [];
      if (words[0] !== 'all') return words.filter((word) => names.includes(word));
      const except = words.slice(words.indexOf('but'));
      return names.filter((name) => !['tui', 'stacks', 'app', ...except].includes(name));
    };
    const enforced = cruiserConfig.forbidden.flatMap((rule): readonly [string, string][] => {
      const layer = /^(.*)-imports$/.exec(rule.name ?? '')?.[1];
      if (!layer || layer === 'package-door') return [];
      const allowed =
        String(('to' in rule ? (rule.to as { pathNot?: unknown }) : {}).pathNot).match(/[a-z]+(?=[|)])/g) ?? [];
      return [
        [
          layer,
          allowed
            .filter((one) => one !== layer)
            .sort()
            .join(' '),
        ],
      ];
    });
    const shown = [...written].map(([layer, words]) => [layer, [...expand(words)].sort().join(' ')]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(enforced));
  });
});
