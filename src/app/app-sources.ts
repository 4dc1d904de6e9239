import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SourceFile } from '../policy/index.ts';

/** More than any app that is read by people; a loop of generated files is not followed for ever. */
const MOST_FILES = 500;
const MOST_BYTES = 1_000_000;
const SCRIPT = /\.[cm]?[jt]sx?$/;

/**
 * The files of the app that cdktf.json names and, from them on, whatever they import relatively; none for the built-in
 * stacks. What cannot be read is left to the synth, which says it better.
 */
export function appSources(folder: string, cwd: string): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  const queue = entriesOf(folder);
  for (const file of queue) {
    if (files.has(file) || files.size >= MOST_FILES) continue;
    const text = readText(file);
    if (text === undefined) continue;
    files.set(file, { path: relative(cwd, file), text });
    queue.push(...[...text.matchAll(RELATIVE)].flatMap(([, path = '']) => fileOf(resolve(dirname(file), path)) ?? []));
  }
  return [...files.values()];
}

const RELATIVE = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"](\.{1,2}\/[^'"\n]+)['"]/g;

/** `"app": "node main.ts"`, `"npx tsx src/main.ts"`: every word that is a script here. */
function entriesOf(folder: string): string[] {
  try {
    const { app } = JSON.parse(readFileSync(join(folder, 'cdktf.json'), 'utf8')) as { app?: unknown };
    if (typeof app !== 'string') return [];
    const words = app.split(/\s+/).map((word) => word.replace(/^['"]|['"]$/g, ''));
    return words.filter((word) => SCRIPT.test(word)).flatMap((word) => fileOf(resolve(folder, word)) ?? []);
  } catch {
    return [];
  }
}

/** An import may leave the ending out, name a folder, or say `.js` of a TypeScript file. */
const fileOf = (path: string): string | undefined =>
  [
    path,
    path.replace(/\.([cm]?)js$/, '.$1ts'),
    `${path}.ts`,
    `${path}.js`,
    join(path, 'index.ts'),
    join(path, 'index.js'),
  ].find((one) => SCRIPT.test(one) && !one.includes('/node_modules/') && existsSync(one));

function readText(file: string): string | undefined {
  try {
    return statSync(file).size > MOST_BYTES ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
