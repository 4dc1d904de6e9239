import { accountOfArn } from './arn.ts';
import type { AccountId } from './arn.ts';
import type { Principal } from './manifest.ts';

/** The account a principal lives in; organizations and their units have none. */
export function accountOfPrincipal(principal: Principal): AccountId | undefined {
  if (principal.kind === 'account') return principal.value;
  return principal.kind === 'role' || principal.kind === 'user' ? accountOfArn(principal.value) : undefined;
}

/** `o-…` of an organization or unit. */
export const organizationOfPrincipal = (principal: Principal): string | undefined =>
  /:(?:organization|ou)\/(o-[a-z0-9]+)/.exec(principal.value)?.[1];
