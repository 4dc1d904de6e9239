import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join, resolve } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import { terraformEnvironment, type Environment } from './environment.ts';
import { fetchedOpenTofu } from './opentofu-release.ts';
import type { TerraformBinary } from './ports.ts';
import { isNewEnough, MINIMUM_VERSION, readVersion } from './terraform-version.ts';

export interface FindOptions {
  /** The PATH to search. */
  readonly path: string;
  /** `SAGELANE_TERRAFORM`: a file, or a name on PATH; nothing else is tried then. */
  readonly override?: string;
  readonly cwd: string;
  /** Where versions are remembered, and where a fetched OpenTofu lies. */
  readonly cacheDir: string;
  readonly env: Environment;
}

/** The first of terraform, tofu and a fetched OpenTofu that is new enough. */
export async function findTerraform(options: FindOptions): Promise<TerraformBinary> {
  const files = options.override ? [resolveOverride(options.override, options)] : candidates(options);
  const tooOld: TerraformBinary[] = [];
  const env = terraformEnvironment(options.env);
  for (const file of files) {
    const binary = await readVersion(file, { cacheDir: options.cacheDir, env });
    if (isNewEnough(binary.version)) return binary;
    tooOld.push(binary);
  }
  const old = tooOld[0];
  throw new SagelaneError(old ? tooOldProblem(old) : MISSING);
}

const MISSING = {
  code: 'TerraformMissing',
  what: 'neither terraform nor tofu is on the PATH',
  why: `plan, apply, drift and destroy run Terraform or OpenTofu ${MINIMUM_VERSION} or newer; everything else works without`,
  fix: 'install it (https://developer.hashicorp.com/terraform/install, or `brew install opentofu`), or pass --yes to fetch OpenTofu into the cache',
} as const;

const tooOldProblem = (binary: TerraformBinary) => ({
  code: 'TerraformTooOld',
  what: `${binary.path} is ${binary.product} ${binary.version}, needed is ${MINIMUM_VERSION} or newer`,
  why: 'the S3 backend has its own lock file from that version on',
  fix: `install a newer one, set SAGELANE_TERRAFORM to one, or pass --yes without it on the PATH to fetch OpenTofu`,
});

function candidates(options: FindOptions): readonly string[] {
  const fetched = fetchedOpenTofu(options.cacheDir);
  return ['terraform', 'tofu', fetched]
    .map((name) => (isAbsolute(name) ? executable(name) : onPath(name, options)))
    .filter((file) => file !== undefined);
}

function resolveOverride(override: string, options: FindOptions): string {
  const file =
    basename(override) === override
      ? (onPath(override, options) ?? executable(resolve(options.cwd, override)))
      : executable(resolve(options.cwd, override));
  if (file !== undefined) return file;
  throw new SagelaneError({
    code: 'TerraformMissing',
    what: `SAGELANE_TERRAFORM is ${override}, and there is no executable file of that name`,
    fix: 'set it to the path of terraform or tofu, or unset it',
  });
}

/** The first executable file of that name on a PATH. */
export function onPath(name: string, options: Pick<FindOptions, 'path' | 'cwd'>): string | undefined {
  return options.path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => executable(join(resolve(options.cwd, folder), name)))
    .find((file) => file !== undefined);
}

function executable(file: string): string | undefined {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
