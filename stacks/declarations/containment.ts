import { ContainmentGuardrail } from '../../src/constructs/guardrail/containment-guardrail.ts';
import { accountOfArn } from '../../src/domain/arn.ts';
import type { Arn } from '../../src/domain/arn.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** `ALIAS-guardrail/containment`: the service control policy where it is made, inline policies in the accounts of the roles. */
export function addContainment(stacks: AccountStacks): void {
  const containment = stacks.manifest.guardrails?.containment;
  if (!containment) return;
  const { name, organization, roles } = containment;
  for (const { alias, id } of stacks.manifest.accounts) {
    const own = roles.filter((role) => accountOfArn(role) === id);
    const targets = organization?.account === alias ? organization.targets : [];
    if (own.length === 0 && targets.length === 0) continue;
    const stack = stacks.of(alias, '-guardrail');
    new ContainmentGuardrail(stack, 'containment', { name, targets, roles: own });
    if (own.some((role) => isMadeHere(stacks, alias, role))) stack.addDependency(stacks.of(alias, '-studio'));
  }
}

/** The role of a studio of this file has to be there before it can carry a policy. */
const isMadeHere = ({ manifest }: AccountStacks, alias: string, role: Arn): boolean =>
  manifest.studios.some(
    ({ name, account, executionRole }) =>
      account === alias && executionRole === undefined && role.endsWith(`/${name}-execution`),
  );
