import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/errors.ts';
import type { Synthesis } from '../terraform/ports.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';

/** Older ones lack arguments that the stacks use. */
const ANY_RECENT = '>= 5.0.0';

/**
 * `--provider genuine` in the sandbox uses whichever hashicorp/aws this machine can install: the exact pin of the CDKTF
 * bindings (6.25.0) gives way to it. Against AWS the pin stays.
 */
export async function relaxProviderPin({ stacks }: Synthesis): Promise<void> {
  for (const { workingDirectory } of stacks) {
    for (const name of readdirSync(workingDirectory).filter((file) => file.endsWith('.tf.json'))) {
      const file = join(workingDirectory, name);
      const stack = JSON.parse(readFileSync(file, 'utf8')) as StackJson;
      const aws = stack.terraform?.required_providers?.aws;
      if (aws === undefined) continue;
      aws.version = ANY_RECENT;
      await writeFileAtomic(file, JSON.stringify(stack, null, 2), { mode: 0o644 });
    }
  }
}

/** What Terraform says of an argument, block or type that the provider's version does not have. */
const UNKNOWN_TO_PROVIDER: ReadonlySet<string> = new Set([
  'Extraneous JSON object property',
  'Unsupported argument',
  'Unsupported block type',
  'Invalid resource type',
  'Invalid data source',
]);

/** Why a stack cannot be planned with the installed version, when that is all that is wrong with it. */
export function lacksSchema(problems: readonly Problem[]): string | null {
  if (problems.length === 0 || !problems.every(({ what }) => UNKNOWN_TO_PROVIDER.has(what))) return null;
  const told = problems.map(({ why }) => (why ?? '').split('\n', 1)[0]).filter(Boolean);
  return `the installed hashicorp/aws is too old for what it declares: ${[...new Set(told)].join(' ')}`;
}

interface StackJson {
  readonly terraform?: { readonly required_providers?: { readonly aws?: { version?: string } } };
}

/** S3 Control puts the account before the host, which only a proxy can answer to; Go never sends loopback through it. */
export const genuineProviderEnvironment = (sandboxUrl: string): Readonly<Record<string, string>> => ({
  HTTP_PROXY: sandboxUrl,
});
