import { StudioExecutionRole } from '../../src/constructs/studio/studio-execution-role.ts';
import { StudioUser } from '../../src/constructs/studio/studio-user.ts';
import { TrustedIdentityDomain } from '../../src/constructs/studio/trusted-identity-domain.ts';
import type { GivenRole } from '../../src/constructs/index.ts';
import type { StudioDeclaration } from '../../src/domain/studio.ts';
import type { AccountStacks } from '../account-stacks.ts';
import { addIdentity } from '../identity-stack.ts';
import type { StudioWithRole } from '../identity-stack.ts';

/**
 * `ALIAS-studio/NAME` is a domain, `…/NAME-execution` its role and `…/NAME-USER` each person. What people reach from there
 * is in `ALIAS-identity`: an account has one of most of it, whichever studios share it.
 */
export function addStudios(stacks: AccountStacks): void {
  const byAccount = Map.groupBy(stacks.manifest.studios, ({ account }) => account);
  for (const [alias, studios] of byAccount) {
    const withRoles = studios.map((studio) => ({ studio, role: addStudio(stacks, studio) }));
    addIdentity(stacks, alias, withRoles satisfies readonly StudioWithRole[]);
  }
}

function addStudio(stacks: AccountStacks, studio: StudioDeclaration): GivenRole {
  const stack = stacks.of(studio.account, '-studio');
  const { name, vpc, subnets, domainId, trustedIdentityPropagation, homeFileSystem } = studio;
  const tags = Object.keys(studio.tags).length > 0 ? { tags: studio.tags } : {};
  const executionRole = studio.executionRole ?? new StudioExecutionRole(stack, `${name}-execution`, tags);
  const center = stacks.manifest.identityCenter;
  const domain = new TrustedIdentityDomain(stack, name, {
    vpc,
    subnets,
    executionRole,
    trustedIdentityPropagation,
    ...(domainId === undefined ? { homeFileSystem } : { domainId }),
    ...(center && trustedIdentityPropagation ? { identityCenterRegion: center.region } : {}),
    ...tags,
  });
  for (const user of studio.users) {
    new StudioUser(stack, `${name}-${user.replaceAll('/', ':')}`, { domain, user, ...tags });
  }
  return executionRole;
}
