import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../domain/plan.ts';
import type { ProviderSchema, SynthContext } from '../policy/index.ts';
import type { Synthesis } from '../terraform/ports.ts';

/** What the checks see of the stacks; nothing is read when there is no schema to hold it against. */
export async function synthContext(
  { stacks }: Pick<Synthesis, 'stacks'>,
  providerSchema: (() => Promise<ProviderSchema>) | undefined,
): Promise<SynthContext> {
  if (!providerSchema) return { stacks: [], schema: null };
  return {
    stacks: await Promise.all(
      stacks.map(async ({ name, workingDirectory }) => ({
        name,
        // The synthesis has read it a moment ago, so it is there and is JSON.
        json: JSON.parse(await readFile(join(workingDirectory, 'cdk.tf.json'), 'utf8')) as JsonObject,
      })),
    ),
    schema: await providerSchema(),
  };
}
