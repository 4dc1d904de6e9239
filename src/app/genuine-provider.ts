import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

interface StackJson {
  readonly terraform?: { readonly required_providers?: { readonly aws?: { version?: string } } };
}

/** S3 Control puts the account before the host, which only a proxy can answer to; Go never sends loopback through it. */
export const genuineProviderEnvironment = (sandboxUrl: string): Readonly<Record<string, string>> => ({
  HTTP_PROXY: sandboxUrl,
});
