import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import type { JsonObject, StackPlan } from '../domain/plan.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import { domainImports } from './domain-imports.ts';
import { createdTwice, importsOf } from './imports.ts';
import type { ExistingThings, WorkflowPorts } from './ports.ts';
import { CONFIG_FILE, configOf } from './synthesized-config.ts';

interface AddedImports {
  /** What there is to say of them, once it is known what else is planned. */
  findingsOf(plans: readonly StackPlan[]): readonly Finding[];
}

/**
 * Gives each selected stack an `import` block for everything that it declares and its account has already. Terraform
 * passes over a block whose address is in the state; the next synthesis writes the stack without them.
 */
export async function addImports(
  { existing, manifest }: WorkflowPorts,
  stacks: readonly SynthesizedStack[],
  selected: readonly string[],
): Promise<AddedImports> {
  const findings: Finding[] = [];
  const things = new Map<string, ExistingThings>();
  for (const { name, account, region, workingDirectory } of stacks.filter((stack) => selected.includes(stack.name))) {
    const file = join(workingDirectory, CONFIG_FILE);
    const root = JSON.parse(await readFile(file, 'utf8')) as JsonObject & { readonly import?: readonly JsonObject[] };
    const config = configOf(root);
    if (!existing || !DECLARABLE.some((type) => config.addresses(type).length > 0)) continue;
    const found = await existing(account, region);
    things.set(name, found);
    const imports = importsOf(config, found.shares, name);
    findings.push(...imports.findings);
    const parts = await domainImports(config, found, { account, region, declared: root.import ?? [] });
    const blocks = [...imports.blocks, ...parts];
    if (blocks.length === 0) continue;
    const all = { ...root, import: [...(root.import ?? []), ...blocks] };
    await writeFileAtomic(file, JSON.stringify(all, null, 2), { mode: 0o644 });
  }
  return {
    findingsOf: (plans) =>
      [
        ...findings,
        ...plans.flatMap(({ stack, changes }) => createdTwice(changes, things.get(stack)?.domains ?? [])),
      ].map((finding) => placed(finding, manifest)),
  };
}

const DECLARABLE = ['aws_ram_resource_share', 'aws_sagemaker_domain'] as const;

/** Where the share or studio stands that a finding is about. */
function placed(finding: Finding, { shares, studios }: WorkflowPorts['manifest']): Finding {
  const at = [...shares, ...studios].find(({ name }) => name === finding.subject)?.at;
  return at ? { ...finding, at } : finding;
}
