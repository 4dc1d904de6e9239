import { access, readFile } from 'node:fs/promises';
import { SagelaneError, type Problem } from '../domain/errors.ts';
import { jsonOf } from '../domain/json-of.ts';
import { appliedFile, BUNDLE_VERSION, bundleFile, planFileOf, type Bundle } from './bundle.ts';

/** Reads a bundle that can still be applied, or says why there is none. */
export async function readBundle(directory: string): Promise<Bundle> {
  const file = bundleFile(directory);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SagelaneError(noBundle(directory), { cause });
  });
  const bundle = parseBundle(text, file);
  // First, because an apply takes the plan files away.
  const applied = await appliedBy(directory);
  if (applied !== undefined) throw new SagelaneError(alreadyApplied(directory, applied));
  const missing: Problem[] = [];
  for (const { name, planSha256 } of bundle.stacks) {
    const plan = planFileOf(directory, name);
    if (planSha256 !== null && !(await exists(plan))) missing.push(incomplete(`the plan of ${name} is missing`, plan));
  }
  if (missing.length > 0) throw new SagelaneError(missing);
  return bundle;
}

/** Checks the version before anything else is believed. */
function parseBundle(text: string, file: string): Bundle {
  const parsed: unknown = jsonOf(text);
  if (typeof parsed !== 'object' || parsed === null) throw new SagelaneError(incomplete('it is not whole JSON', file));
  const version = 'version' in parsed ? parsed.version : undefined;
  if (version !== BUNDLE_VERSION) throw new SagelaneError(unknownVersion(version, file));
  const missing = Object.keys(SHAPE).filter(
    (key) => !SHAPE[key as keyof Bundle]((parsed as Partial<Bundle>)[key as keyof Bundle]),
  );
  if (missing.length > 0) throw new SagelaneError(incomplete(`${missing.join(', ')} missing or wrong`, file));
  return parsed as Bundle;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Written by this program in one go, so its parts are checked for presence, not for every leaf. */
const SHAPE: { readonly [Key in keyof Bundle]: (value: unknown) => boolean } = {
  version: (value) => value === BUNDLE_VERSION,
  run: isText,
  createdAt: isText,
  destroy: (value) => typeof value === 'boolean',
  toolVersion: isText,
  terraform: isMap,
  manifestSha256: isText,
  stacks: (value) =>
    Array.isArray(value) && value.every((stack) => isMap(stack) && isText((stack as { name?: unknown }).name)),
  deferred: isMap,
  failed: Array.isArray,
  exposures: Array.isArray,
  findings: Array.isArray,
  summary: isMap,
  domains: Array.isArray,
  cleanUps: Array.isArray,
};

/** The run that applied (or began to apply) the bundle. */
export async function appliedBy(directory: string): Promise<string | undefined> {
  const text = await readFile(appliedFile(directory), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed: unknown = jsonOf(text);
  const run = typeof parsed === 'object' && parsed !== null && 'run' in parsed ? parsed.run : undefined;
  return typeof run === 'string' ? run : 'unknown';
}

export const alreadyApplied = (directory: string, run: string): Problem => ({
  code: 'BundleApplied',
  what: `the bundle was applied before, by run ${run}`,
  where: directory,
  why: 'a plan is good for one apply',
  fix: 'plan again and apply the new bundle',
});

const noBundle = (directory: string): Problem => ({
  code: 'BundleIncomplete',
  what: 'there is no run bundle, or its plan did not finish',
  where: bundleFile(directory),
  why: 'bundle.json is written last, when everything else is there',
  fix: 'plan again, or name the folder that sagelane plan --out wrote',
});

const incomplete = (what: string, where: string): Problem => ({
  code: 'BundleIncomplete',
  what: `the bundle is incomplete: ${what}`,
  where,
  fix: 'plan again',
});

const unknownVersion = (version: unknown, where: string): Problem => ({
  code: 'BundleVersionUnknown',
  what: `the bundle's version is ${JSON.stringify(version)}, this program reads ${BUNDLE_VERSION}`,
  where,
  why: 'it was written by another release',
  fix: 'plan again with this release, or apply with the one that planned',
});

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
