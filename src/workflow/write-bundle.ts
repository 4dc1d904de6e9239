import { chmod, cp, readdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import {
  appliedFile,
  bundleFile,
  planFileOf,
  sourceDirectory,
  stackDirectory,
  stacksDirectory,
  type Bundle,
} from './bundle.ts';
import { digestOf, digestsBelow } from './digest.ts';

/** Makes room for a bundle: an older one is taken away, a folder with anything else is left alone and refused. */
export async function prepareBundle(directory: string, replace: boolean): Promise<void> {
  await ensurePrivateDir(directory);
  if (!replace) return;
  const names = await readdir(directory);
  const ours = new Set(
    [bundleFile(directory), appliedFile(directory), stacksDirectory(directory)].map((path) => basename(path)),
  );
  const strange = names.find((name) => !ours.has(name));
  if (strange !== undefined) throw inUse(directory, strange);
  // Whoever reads it meanwhile finds it incomplete rather than mixed.
  for (const path of [bundleFile(directory), appliedFile(directory), stacksDirectory(directory)])
    await rm(path, { recursive: true, force: true });
}

/** Copies a synthesized stack into the bundle, so that a later synth cannot change what is applied; answers digests. */
export async function bundleSource(
  directory: string,
  stack: string,
  workingDirectory: string,
): Promise<Readonly<Record<string, string>>> {
  const target = sourceDirectory(directory, stack);
  await ensurePrivateDir(stackDirectory(directory, stack));
  await ensurePrivateDir(target);
  await cp(workingDirectory, target, { recursive: true, dereference: true, filter: isSource });
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true }))
    await chmod(`${entry.parentPath}/${entry.name}`, entry.isDirectory() ? 0o700 : 0o600);
  return digestsBelow(target);
}

/** Everything but what terraform itself leaves there; the lock file belongs to what was planned. */
const isSource = (path: string): boolean => {
  const name = basename(path);
  return name === '.terraform.lock.hcl' || !/^\.terraform|\.tfstate(\.backup)?$|\.lock\.info$/.test(name);
};

export async function digestPlan(directory: string, stack: string): Promise<string> {
  const file = planFileOf(directory, stack);
  // Terraform creates it with the umask of the user; it holds values in clear.
  await chmod(file, 0o600);
  return digestOf(file);
}

export const writeBundle = (directory: string, bundle: Bundle): Promise<void> =>
  writeFileAtomic(bundleFile(directory), `${JSON.stringify(bundle, null, 2)}\n`, { mode: 0o600 });

const inUse = (directory: string, name: string): SagelaneError =>
  new SagelaneError({
    code: 'BundleFolderInUse',
    what: `the folder for the bundle holds something else: ${name}`,
    where: directory,
    why: 'a bundle replaces only an older bundle',
    fix: 'name a new or an empty folder',
  });
