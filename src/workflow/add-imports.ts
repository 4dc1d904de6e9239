import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeKey } from '../domain/account-reach.ts';
import type { Finding } from '../domain/finding.ts';
import type { JsonObject, StackPlan } from '../domain/plan.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import { ACCEPTER, accepterImports } from './accepter-imports.ts';
import type { ReadingStack } from './declared-by.ts';
import { domainImports } from './domain-imports.ts';
import { createdTwice, importsOf, type Imports } from './imports.ts';
import type { ExistingThings, WorkflowPorts } from './ports.ts';
import { ROLE_TYPES, roleImports } from './role-imports.ts';
import { CONFIG_FILE, configOf } from './synthesized-config.ts';

interface AddedImports {
  /** What there is to say of them, once it is known what else is planned. */
  findingsOf(plans: readonly StackPlan[]): readonly Finding[];
}

interface ReadStack extends ReadingStack {
  readonly stack: SynthesizedStack;
  readonly file: string;
  readonly root: JsonObject & { readonly import?: readonly JsonObject[] };
}

type ThingsIn = NonNullable<WorkflowPorts['existing']>;

/**
 * Gives each selected stack an `import` block for everything that it declares and its account has already. Terraform
 * passes over a block whose address is in the state; the next synthesis writes the stack without them.
 */
export async function addImports(
  { existing, manifest }: WorkflowPorts,
  stacks: readonly SynthesizedStack[],
  selected: readonly string[],
): Promise<AddedImports> {
  if (!existing) return { findingsOf: () => [] };
  const thingsIn = askedOnce(existing);
  const findings: Finding[] = [];
  const domains = new Map<string, Awaited<ReturnType<ExistingThings['domains']>>>();
  const all = new Map(await Promise.all(stacks.map(async (stack) => [stack.name, await readStack(stack)] as const)));
  for (const name of selected) {
    const read = all.get(name);
    if (!read) continue;
    const imports = await importsInto(read, all, thingsIn);
    findings.push(...imports.findings);
    if (declares(read, 'aws_sagemaker_domain'))
      domains.set(name, await (await thingsIn(read.stack.account, read.stack.region)).domains());
    if (imports.blocks.length === 0) continue;
    const root = { ...read.root, import: [...(read.root.import ?? []), ...imports.blocks] };
    await writeFileAtomic(read.file, JSON.stringify(root, null, 2), { mode: 0o644 });
  }
  return {
    findingsOf: (plans) =>
      [...findings, ...plans.flatMap(({ stack, changes }) => createdTwice(changes, domains.get(stack) ?? []))].map(
        (finding) => placed(finding, manifest),
      ),
  };
}

/** Several stacks of an account, and several shares of a Region, ask for the same. */
function askedOnce(existing: ThingsIn): ThingsIn {
  const asked = new Map<string, ReturnType<ThingsIn>>();
  return (account, region) => {
    const place = placeKey({ id: account, region });
    const things = asked.get(place) ?? existing(account, region);
    asked.set(place, things);
    return things;
  };
}

async function readStack(stack: SynthesizedStack): Promise<ReadStack> {
  const file = join(stack.workingDirectory, CONFIG_FILE);
  const root = JSON.parse(await readFile(file, 'utf8')) as ReadStack['root'];
  return { stack, file, root, config: configOf(root), reads: stack.reads };
}

const declares = ({ config }: ReadStack, type: string): boolean => config.addresses(type).length > 0;

/** Only what the stack declares is asked for. */
async function importsInto(read: ReadStack, all: ReadonlyMap<string, ReadStack>, thingsIn: ThingsIn): Promise<Imports> {
  const { config, root, stack } = read;
  const { name, account, region } = stack;
  const here = (): Promise<ExistingThings> => thingsIn(account, region);
  const parts: Imports[] = [];
  if (declares(read, 'aws_ram_resource_share')) parts.push(importsOf(config, await (await here()).shares(), name));
  if (declares(read, 'aws_sagemaker_domain')) {
    const place = { account, region, declared: root.import ?? [] };
    parts.push({ blocks: await domainImports(config, await here(), place), findings: [] });
  }
  if (ROLE_TYPES.some((type) => declares(read, type))) {
    const ofAccount = new Map([...all].filter(([, other]) => other.stack.account === account));
    parts.push(await roleImports(name, ofAccount, await here()));
  }
  if (declares(read, ACCEPTER)) {
    const ownerOf = (owner: string): string | undefined => all.get(owner)?.stack.account;
    parts.push({
      blocks: await accepterImports(name, all, ownerOf, (elsewhere = region) => thingsIn(account, elsewhere)),
      findings: [],
    });
  }
  return { blocks: parts.flatMap(({ blocks }) => blocks), findings: parts.flatMap(({ findings }) => findings) };
}

/** Where the share, studio or role stands that a finding is about. */
function placed(finding: Finding, { shares, studios, consumerRoles }: WorkflowPorts['manifest']): Finding {
  const at = [...shares, ...studios, ...consumerRoles].find(({ name }) => name === finding.subject)?.at;
  return at ? { ...finding, at } : finding;
}
