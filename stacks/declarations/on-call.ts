import { OnCallRole } from '../../src/constructs/guardrail/on-call-role.ts';
import { accountOfArn } from '../../src/domain/arn.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** `ALIAS-on-call/ROLE` in each account, with what is prepared in that account. */
export function addOnCall(stacks: AccountStacks): void {
  const { onCall, guardrails, identityCenter } = stacks.manifest;
  if (!onCall) return;
  const guarded = guardrails?.containment?.roles ?? [];
  const policyAccount = guardrails?.containment?.organization?.account;
  for (const alias of onCall.accounts) {
    const { id } = stacks.account(alias);
    new OnCallRole(stacks.of(alias, '-on-call'), onCall.role, {
      trustedBy: onCall.trustedBy,
      guardedRoles: guarded.filter((role) => accountOfArn(role) === id),
      // The organization's part of the ARN is only known to AWS.
      ...(policyAccount === alias
        ? { servicePolicy: `arn:aws:organizations::${id}:policy/*/service_control_policy/*` }
        : {}),
      ...(identityCenter?.account === id ? { identityCenter: identityCenter.instance } : {}),
    });
  }
}
