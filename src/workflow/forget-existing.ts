import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../domain/plan.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import type { WorkflowPorts } from './ports.ts';
import { configOf, CONFIG_FILE } from './synthesized-config.ts';

const DOMAIN = 'aws_sagemaker_domain.';

/** Stays in a stack that declares nothing any more: how Terraform reaches its state and AWS. */
const KEPT = ['//', 'terraform', 'provider', 'variable', 'locals'];

/**
 * A Studio domain that was there before is only forgotten when its stack is destroyed, unless it is named. Terraform's own
 * destroy deletes all it holds, so such a stack is emptied instead, with a `removed` block for the domain, and planned as
 * usual: what is declared no more is deleted, in the order that the state knows. The next synthesis writes the stack anew.
 * https://developer.hashicorp.com/terraform/language/block/removed
 */
export async function forgetExisting(
  { facts }: Pick<WorkflowPorts, 'facts'>,
  { account, region, workingDirectory }: SynthesizedStack,
  named: readonly string[],
): Promise<boolean> {
  const file = join(workingDirectory, CONFIG_FILE);
  const root = JSON.parse(await readFile(file, 'utf8')) as JsonObject;
  const config = configOf(root);
  const forgotten: string[] = [];
  for (const { to, id } of (root['import'] ?? []) as readonly { readonly to: string; readonly id: string }[]) {
    if (!to.startsWith(DOMAIN)) continue;
    const names = [
      id,
      config.resource(to)?.['domain_name'],
      named.length > 0 && (await facts.domainName?.(account, region, id)),
    ];
    if (!named.some((name) => names.includes(name))) forgotten.push(to);
  }
  if (forgotten.length === 0) return false;
  const emptied = {
    ...Object.fromEntries(Object.entries(root).filter(([key]) => KEPT.includes(key))),
    removed: forgotten.map((from) => ({ from, lifecycle: { destroy: false } })),
  };
  await writeFileAtomic(file, JSON.stringify(emptied, null, 2), { mode: 0o644 });
  return true;
}
