import { SagelaneError, type Problem } from '../domain/errors.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';

type Targetable = Pick<SynthesizedStack, 'name' | 'constructPaths'>;

/**
 * Of each stack, the addresses that the targets mean. A target is a Terraform address (`aws_ram_resource_share.x`, in any
 * stack that has it), `STACK:ADDRESS`, or the path of a construct (`ml-prod/churn`), which stands for all that is below it.
 */
export function resolveTargets(
  stacks: readonly Targetable[],
  targets: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  for (const target of targets) {
    const hits = stacks.flatMap((stack) => addressesOf(stack, target).map((address) => ({ stack, address })));
    if (hits.length === 0) problems.push(unknownTarget(target, stacks));
    for (const { stack, address } of hits) found.set(stack.name, (found.get(stack.name) ?? new Set()).add(address));
  }
  if (problems.length > 0) throw new SagelaneError(problems);
  return new Map([...found].map(([stack, addresses]) => [stack, [...addresses]]));
}

function addressesOf({ name, constructPaths }: Targetable, target: string): readonly string[] {
  const address = target.startsWith(`${name}:`) ? target.slice(name.length + 1) : target;
  // An instance (`x["a"]`, `x[0]`) belongs to an address that is declared without its key.
  if (constructPaths.has(address.replace(/\[[^\]]*\]$/, ''))) return [address];
  return [...constructPaths]
    .filter(([, path]) => path === target || path.startsWith(`${target}/`))
    .map(([declared]) => declared);
}

const unknownTarget = (target: string, stacks: readonly Targetable[]): Problem => ({
  code: 'UnknownTarget',
  what: `nothing is declared as ${target}`,
  why: `it is no address and no construct path of ${stacks.map(({ name }) => name).join(', ') || 'any stack'}`,
  fix: 'take an address from the plan (aws_ram_resource_share.x), STACK:ADDRESS, or a construct path (STACK/NAME)',
});
