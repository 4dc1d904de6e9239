import { createHash } from 'node:crypto';
import { resolve as absolute } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import type { Problem } from '../domain/errors.ts';
import type { Manifest } from '../domain/manifest.ts';
import { draftOf } from './draft.ts';
import { REFERENCE_CHECKS } from './references/index.ts';
import { resolve } from './resolve/index.ts';
import { readShape } from './shape-problems.ts';
import { readYaml } from './yaml-source.ts';

/**
 * The manifest that a text declares. Throws one SagelaneError with every problem of the text, in the order of the
 * file: its shape and what its parts say about each other.
 * @param file shown in problems, as the user wrote it
 * @param sha256 of the file's bytes; default: of the text in UTF-8
 */
export function parseManifest(text: string, file: string, sha256 = digest(text)): Manifest {
  const source = readYaml(text, file);
  if (!source.readable) throw new SagelaneError(inFileOrder(source.problems));
  if (source.value === null || source.value === undefined) throw new SagelaneError(emptyFile(file));

  const { problems: shape, sketch } = readShape(source.value, source);
  const draft = draftOf(sketch);
  const misfits = REFERENCE_CHECKS.flatMap((check) => check(draft)).map(({ path, atKey, ...problem }): Problem => ({
    ...problem,
    at: atKey ? source.keyPointOf(path) : source.pointOf(path),
  }));
  const problems = [...source.problems, ...shape, ...misfits];
  if (problems.length > 0) throw new SagelaneError(inFileOrder(problems));
  return resolve(draft, { path: absolute(file), sha256 }, (path) => source.keyPointOf(path));
}

export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const emptyFile = (file: string): Problem => ({
  code: 'ManifestEmpty',
  what: 'the file declares nothing',
  at: { file, line: 1, column: 1 },
  fix: 'begin with "version: 1"; sagelane init writes a commented file',
});

const inFileOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
