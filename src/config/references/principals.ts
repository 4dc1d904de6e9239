import type { Principal } from '../../domain/manifest.ts';
import { accountOfPrincipal, organizationOfPrincipal } from '../../domain/principal.ts';
import type { Draft, DraftShare, Located } from '../draft.ts';
import { principalOf } from '../principal.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';
import { unknownAlias } from './shares.ts';

export const checkPrincipals: ReferenceCheck = (draft) =>
  draft.shares.flatMap((share): readonly Misfit[] => [
    ...share.principals.flatMap((principal) => misfitsOf(principal, share, draft)),
    ...repeated(share.principals, ({ value }) => principalOf(value, draft.accounts)?.value).map(duplicate),
    ...acceptanceWithoutOrganization(share, draft),
  ]);

function misfitsOf(text: Located<string>, share: DraftShare, draft: Draft): readonly Misfit[] {
  const principal = principalOf(text.value, draft.accounts);
  // One that is declared, but with a wrong id, is told of where the id stands.
  if (!principal) return unknownAlias(text, draft, 'declare it under accounts:, or write 12 digits or an ARN');
  return [
    ...consumerIsOwner(principal, text, share, draft),
    ...otherOrganization(principal, text, draft),
    ...singlePerson(principal, text, share),
    ...acceptance(principal, text, share),
  ];
}

function consumerIsOwner(
  principal: Principal,
  text: Located<string>,
  share: DraftShare,
  draft: Draft,
): readonly Misfit[] {
  const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
  const account = accountOfPrincipal(principal);
  if (!owner?.id || account !== owner.id.value) return [];
  return [
    {
      code: 'ConsumerIsOwner',
      what:
        text.value === owner.alias
          ? `"${owner.alias}" is the owner itself`
          : `"${text.value}" ${principal.kind === 'account' ? 'is' : 'belongs to'} the owner "${owner.alias}"`,
      path: text.path,
      why: 'the owner has what it owns already; RAM would send no invitation',
      fix: 'remove it, or correct the owner; inside the account an IAM policy is enough',
    },
  ];
}

function otherOrganization(principal: Principal, text: Located<string>, draft: Draft): readonly Misfit[] {
  const organization = organizationOfPrincipal(principal);
  if (organization === undefined || draft.organization === undefined || organization === draft.organization) return [];
  return [
    {
      code: 'OrganizationElsewhere',
      what: `the principal is in organization ${organization}, this file in ${draft.organization}`,
      path: text.path,
      why: "a share reaches one's own organization and its units only",
      fix: 'correct the ARN, or organization:',
    },
  ];
}

function singlePerson(principal: Principal, text: Located<string>, { kinds: [kind] }: DraftShare): readonly Misfit[] {
  if (!kind || kind.rolesAndUsers || (principal.kind !== 'role' && principal.kind !== 'user')) return [];
  return [
    {
      code: 'PrincipalMisfit',
      what: `a ${kind.label} cannot be shared with one ${principal.kind}`,
      path: text.path,
      // https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
      why: 'RAM shares this type with accounts, organizations and organizational units',
      fix: 'name its account',
    },
  ];
}

function acceptance(principal: Principal, text: Located<string>, share: DraftShare): readonly Misfit[] {
  if (share.acceptance?.value !== 'terraform') return [];
  if (principal.kind === 'account' && principal.alias !== undefined) return [];
  return [
    {
      code: 'AcceptanceMisfit',
      what: `Terraform cannot accept for "${text.value}"`,
      path: text.path,
      why: 'acceptance: terraform works in the consumer account, so each principal has to be an account declared here',
      fix: 'declare the account under accounts:, or give it a share of its own with acceptance: operator',
    },
  ];
}

function acceptanceWithoutOrganization(share: DraftShare, draft: Draft): readonly Misfit[] {
  if (share.acceptance?.value !== 'organization' || draft.organization !== undefined) return [];
  return [
    {
      code: 'AcceptanceMisfit',
      what: 'acceptance: organization needs "organization:" at the top of the file',
      path: share.acceptance.path,
      why: 'only inside an organization does sharing work without an invitation',
      fix: 'add organization: o-…, or use acceptance: operator',
    },
  ];
}

const duplicate = (principal: Located<string>): Misfit => ({
  code: 'DuplicatePrincipal',
  what: `principal "${principal.value}" is in this share already`,
  path: principal.path,
  fix: 'remove it',
});
