import { createRequire } from 'node:module';

interface Semver {
  satisfies(version: string, range: string): boolean;
}

let itself: string | undefined;

/** Where the package lies that is stood in for. */
export const standInFor = (file: string): void => void (itself = file);

/** For the package `semver`, forty files: they are loaded when cdktf holds the version of a binary against a range. */
export const satisfies: Semver['satisfies'] = (version, range) => {
  if (itself === undefined) throw new Error('cdktf asked for no semver before it used one');
  return (createRequire(itself)(itself) as Semver).satisfies(version, range);
};
