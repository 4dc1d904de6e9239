import { SagelaneError } from '../domain/errors.ts';
import type { Json, PlannedChange } from '../domain/plan.ts';
import { join } from 'node:path';
import { asSynthesized, planFileOf, type BundledStack } from './bundle.ts';
import { applyDirectory } from './present.ts';
import type { Revealed, WorkflowPorts } from './ports.ts';
import { readBundle } from './read-bundle.ts';
import { openSession } from './session.ts';

/** Reads one attribute from the plan file of a bundle, where it lies in clear; nothing of it is written anywhere. */
export async function reveal(ports: WorkflowPorts, directory: string, reference: string): Promise<Revealed> {
  const bundle = await readBundle(directory);
  const [stackName, wanted] = split(reference, bundle.stacks);
  const stacks = bundle.stacks.filter(
    ({ name, planSha256 }) => planSha256 !== null && (stackName === null || name === stackName),
  );
  const session = await openSession(ports, join(ports.runsDir, bundle.run));
  try {
    const found: Revealed[] = [];
    const near: string[] = [];
    for (const stack of stacks) {
      const cwd = applyDirectory(directory, stack);
      const call = (step: 'init' | 'show') => session.call({ stack: stack.name, account: stack.account, cwd, step });
      await session.terraform.init(call('init'));
      const plan = await session.terraform.readPlan(
        call('show'),
        planFileOf(directory, stack.name),
        asSynthesized(stack, cwd),
      );
      for (const change of [...plan.changes, ...(plan.unchanged ?? [])]) {
        if (!wanted.startsWith(`${change.address}.`)) continue;
        const attribute = wanted.slice(change.address.length + 1);
        const values = valuesOf(change, attribute);
        if (values) found.push({ stack: stack.name, address: change.address, attribute, ...values });
        else near.push(...namesOf(change));
      }
    }
    const [one, another] = found;
    if (!one) throw nothing(reference, near);
    if (another) throw several(wanted, found);
    return one;
  } finally {
    await session.close();
  }
}

/** `STACK:ADDRESS.ATTRIBUTE`; without the stack all are looked through. */
function split(reference: string, stacks: readonly BundledStack[]): readonly [string | null, string] {
  const stack = stacks.find(({ name }) => reference.startsWith(`${name}:`));
  return stack ? [stack.name, reference.slice(stack.name.length + 1)] : [null, reference];
}

function valuesOf(change: PlannedChange, attribute: string): Pick<Revealed, 'before' | 'after' | 'known'> | null {
  const before = at(change.before, attribute);
  const after = at(change.after, attribute);
  const unknown = isUnknown(change.afterUnknown, attribute);
  if (before === undefined && after === undefined && !unknown) return null;
  return { before: before ?? null, after: after ?? null, known: !unknown };
}

/** `tags.team.example/owner`: a key may have dots itself, so that each that fits is tried. */
function at(value: Json, path: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value as Readonly<Record<string, Json>>)) {
    const found =
      name === path ? inner : path.startsWith(`${name}.`) ? at(inner, path.slice(name.length + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `true` stands for all that is in it. */
const isUnknown = (value: Json, path: string): boolean =>
  value === true ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value as Readonly<Record<string, Json>>).some(
      ([name, inner]) =>
        (name === path && inner === true) ||
        (path.startsWith(`${name}.`) && isUnknown(inner, path.slice(name.length + 1))),
    ));

const namesOf = ({ before, after }: PlannedChange): readonly string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
];

const nothing = (reference: string, near: readonly string[]): SagelaneError =>
  new SagelaneError({
    code: 'AttributeUnknown',
    what: `the plan has no ${reference}`,
    ...(near.length > 0 && { why: `the resource has ${[...new Set(near)].sort().join(', ')}` }),
    fix: 'write ADDRESS.ATTRIBUTE as `plan --attributes full` prints them, with the stack before it where two have one: STACK:ADDRESS.ATTRIBUTE',
  });

const several = (wanted: string, found: readonly Revealed[]): SagelaneError =>
  new SagelaneError({
    code: 'AttributeUnknown',
    what: `${wanted} is in ${found.length} stacks: ${found.map(({ stack }) => stack).join(', ')}`,
    fix: found.map(({ stack }) => `${stack}:${wanted}`).join(' or '),
  });
