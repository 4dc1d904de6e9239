import type { ExistingDomain } from '../../aws/ports.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { WorkAccount } from '../engine/context.ts';
import { ownerOf, strangeRegion } from './home-region.ts';
import { flowList, scalar, type Proposal } from './manifest-lines.ts';

/** A Studio domain as `studios:` would declare it; its id there keeps every plan from replacing it. */
export function proposeDomain(domain: ExistingDomain, account: WorkAccount, manifest: Manifest): Proposal {
  const { id, name, vpc, subnets, executionRole, trustedIdentityPropagation } = domain;
  const about = { kind: 'domain', account: account.id, region: account.region, name, id } as const;
  const what = `Studio domain "${name}" of ${ownerOf(account, manifest)}: ${id}, ${domain.status}, sign-in ${domain.authMode}`;
  const refusal = strangeRegion(account, manifest) ?? whyNot(domain, account);
  if (refusal !== undefined) return { ...about, notes: [what, `not declared here: ${refusal}`], lines: null };
  return {
    ...about,
    notes: [what, 'name people under users: to take their profiles and spaces in; others stay as they are, unmanaged'],
    lines: [
      ['name', scalar(name)],
      ['account', scalar(account.alias ?? '')],
      ['domainId', scalar(id)],
      ['vpc', scalar(vpc)],
      ['subnets', flowList(subnets)],
      ...(executionRole === null ? [] : [['executionRole', scalar(executionRole)] as const]),
      ['trustedIdentityPropagation', String(trustedIdentityPropagation)],
    ],
  };
}

function whyNot({ name, authMode, status }: ExistingDomain, { alias }: WorkAccount): string | undefined {
  if (alias === null) return 'its account is not in the manifest';
  if (authMode !== 'SSO') return 'people sign in to it with IAM, and AWS cannot change that of a domain';
  if (status === 'Failed' || status === 'Delete_Failed') return 'it is broken';
  return /^[a-zA-Z](-*[a-zA-Z0-9]){0,62}$/.test(name) ? undefined : 'its name is none that the manifest can have';
}
