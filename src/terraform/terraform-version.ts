import { mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import { jsonOf } from '../domain/json-of.ts';
import { asObject, asText } from './json-shape.ts';
import type { TerraformBinary } from './ports.ts';
import { runCaptured } from './terraform-process.ts';

/** Terraform and OpenTofu alike: the S3 backend's native lock file. */
export const MINIMUM_VERSION = '1.10.0';

export interface VersionOptions {
  readonly cacheDir: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Asks the binary once, and again when the file changes: starting it takes longer than all the rest of a short command. */
export async function readVersion(path: string, options: VersionOptions): Promise<TerraformBinary> {
  const cacheFile = join(options.cacheDir, 'terraform-versions.json');
  const real = realpathSync(path);
  const { mtimeMs, size } = statSync(real);
  const key = `${real}|${mtimeMs}|${size}`;
  const known = asObject(jsonOf(readOrEmpty(cacheFile)));
  const cached = asObject(known[key]);
  const version = asText(cached['version']);
  const product = asText(cached['product']);
  if (version !== undefined && (product === 'terraform' || product === 'tofu')) return { path, product, version };

  const binary = await ask(path, options.env);
  remember(cacheFile, { ...known, [key]: { product: binary.product, version: binary.version } });
  return binary;
}

async function ask(path: string, env: Readonly<Record<string, string>>): Promise<TerraformBinary> {
  const answer = await runCaptured({ file: path, args: ['version', '-json'], env });
  const told = asObject(jsonOf(answer.stdout));
  const version = asText(told['terraform_version']);
  if (version === undefined) {
    throw new SagelaneError({
      code: 'TerraformMissing',
      what: `${path} does not tell its version, so it is neither terraform nor tofu`,
      ...(answer.stderr && { why: answer.stderr.trim() }),
      fix: 'install Terraform or OpenTofu, or set SAGELANE_TERRAFORM to the right file',
    });
  }
  return { path, product: productOf(path, told), version };
}

/** Both say `terraform_version`; only Terraform says `terraform_outdated` (OpenTofu: internal/command/views/version.go). */
function productOf(path: string, told: Readonly<Record<string, unknown>>): TerraformBinary['product'] {
  if (basename(path).startsWith('tofu')) return 'tofu';
  return 'terraform_outdated' in told ? 'terraform' : 'tofu';
}

export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  const [needMajor = 0, needMinor = 0] = MINIMUM_VERSION.split('.').map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A cache that cannot be written costs time, not correctness. */
function remember(file: string, known: Readonly<Record<string, unknown>>): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(known));
    renameSync(temporary, file);
  } catch {
    return;
  }
}
