import { IdentityAudit } from '../../src/constructs/identity/identity-audit.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** `ALIAS-audit/TRAIL`. */
export function addAudit(stacks: AccountStacks): void {
  const { audit, organization } = stacks.manifest;
  if (!audit) return;
  new IdentityAudit(stacks.of(audit.account, '-audit'), audit.trail, {
    bucket: audit.bucket,
    dataOf: audit.dataOf,
    ...(audit.organization && organization !== undefined ? { organization } : {}),
  });
}
