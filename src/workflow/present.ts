import { access, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanUpsOf, type DomainCleanUp } from '../domain/domain-clean-up.ts';
import { domainsAtRisk } from '../domain/domains-at-risk.ts';
import type { StackPlan } from '../domain/plan.ts';
import { undoings } from '../policy/index.ts';
import { asSynthesized, planFileOf, sourceDirectory, type Bundle, type BundledStack } from './bundle.ts';
import { digestOf } from './digest.ts';
import { computeExposures } from './exposure.ts';
import { grantsOf } from './grants.ts';
import type { LiveFacts, WorkflowPorts } from './ports.ts';
import { seenPlan } from './seen-plans.ts';
import type { Session, Step } from './session.ts';
import { readConfig } from './synthesized-config.ts';
import type { Freed, Present } from './verify-bundle.ts';

interface PlannedPresent extends Present {
  /** Of a destroy, what its plan files say; a changed bundle cannot have others ended. */
  cleanUps(): Promise<readonly DomainCleanUp[]>;
}

/** How things are now for a bundle: its bytes from the disk, the rest from terraform and AWS. */
export function presentOf(ports: WorkflowPorts, session: Session, directory: string, bundle: Bundle): PlannedPresent {
  const call = (stack: BundledStack, step: Step) =>
    session.call({ stack: stack.name, account: stack.account, cwd: applyDirectory(directory, stack), step });
  const ready = new Map<string, Promise<void>>();
  const init = (stack: BundledStack): Promise<void> => {
    const known = ready.get(stack.name) ?? prepare(session, directory, stack, call);
    ready.set(stack.name, known);
    return known;
  };
  let reading: Promise<readonly BundledPlan[]> | undefined;
  const plans = (): Promise<readonly BundledPlan[]> =>
    (reading ??= Promise.all(
      bundle.stacks
        .filter(({ changes }) => changes)
        .map(async (stack) => {
          const planFile = planFileOf(directory, stack.name);
          const seen = seenPlan(ports, await digestOf(planFile));
          if (seen) return { stack, plan: seen };
          await init(stack);
          const synthesized = asSynthesized(stack, applyDirectory(directory, stack));
          return { stack, plan: await session.terraform.readPlan(call(stack, 'show'), planFile, synthesized) };
        }),
    ));
  return {
    manifestSha256: ports.manifest.sha256,
    toolVersion: ports.toolVersion,
    terraform: session.terraform.binary,
    planDigest: (stack) => digestOf(planFileOf(directory, stack.name)),
    sourceDigest: (stack, file) => digestOf(join(sourceDirectory(directory, stack.name), file)).catch(() => null),
    caller: (stack) => ports.caller(stack.account),
    state: async (stack) => {
      await init(stack);
      return session.terraform.state(call(stack, 'state'));
    },
    exposures: async () => {
      const grants = await Promise.all(
        (await plans()).map(async ({ stack, plan }) =>
          grantsOf(plan, await readConfig(sourceDirectory(directory, stack.name))),
        ),
      );
      // Counts are shown, never compared, and can cost many calls.
      const facts: LiveFacts = {
        countExecutions: () => Promise.resolve(null),
        permissionActions: (owner, permission) => ports.facts.permissionActions(owner, permission),
      };
      return computeExposures(grants, ports.manifest, facts);
    },
    domains: async () => domainsAtRisk((await plans()).map(({ plan }) => plan)),
    freed: async () => {
      const freed: Freed[] = [];
      for (const { plan, change, policy, freed: freedBy } of undoings((await plans()).map((one) => one.plan))) {
        const now = (await ports.facts.policyNow?.(plan.account, policy)) ?? null;
        const people = now === null ? [] : freedBy(now);
        if (people.length > 0) freed.push({ address: change.address, stack: plan.stack, people });
      }
      return freed;
    },
    cleanUps: async () => cleanUpsOf((await plans()).map(({ plan }) => plan)),
  };
}

interface BundledPlan {
  readonly stack: BundledStack;
  readonly plan: StackPlan;
}

/** Where terraform works on a bundled stack: on the bundle's own copy, unless its state lives where it was planned. */
export const applyDirectory = (directory: string, stack: BundledStack): string =>
  stack.appliesInPlace ? stack.workingDirectory : sourceDirectory(directory, stack.name);

async function prepare(
  session: Session,
  directory: string,
  stack: BundledStack,
  call: (stack: BundledStack, step: Step) => ReturnType<Session['call']>,
): Promise<void> {
  const init = call(stack, 'init');
  if (!stack.appliesInPlace) {
    // What was planned here a moment ago is initialised; a bundle from elsewhere is not.
    session.terraform.lendInit(init, stack.workingDirectory);
    await lendProviders(stack.workingDirectory, sourceDirectory(directory, stack.name));
  }
  await session.terraform.init(init);
}

/** Providers that the plan's init has downloaded serve the bundle's too; terraform checks them against the lock file. */
async function lendProviders(from: string, to: string): Promise<void> {
  const providers = join(from, '.terraform', 'providers');
  const target = join(to, '.terraform', 'providers');
  if (!(await exists(providers)) || (await exists(target))) return;
  await mkdir(join(to, '.terraform'), { recursive: true, mode: 0o700 });
  await symlink(providers, target, 'dir');
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
