import type { Problem } from '../domain/errors.ts';
import type { Manifest } from '../domain/manifest.ts';
import { sourceOf } from '../policy/index.ts';

/**
 * Terraform points into the synthesized JSON, which nobody wrote: a problem with a resource is led back to the line of
 * the manifest that declared it.
 */
export const declaredAt = (
  problems: readonly Problem[],
  constructPaths: Readonly<Record<string, string>>,
  manifest: Manifest,
): readonly Problem[] =>
  problems.map((problem) => {
    const path = problem.where === undefined ? undefined : constructPaths[problem.where];
    const at = path === undefined ? undefined : sourceOf(manifest, path);
    return at === undefined
      ? problem
      : {
          ...problem,
          at,
          fix: problem.fix ?? 'correct what is declared there, and plan again: what was applied stays',
        };
  });
