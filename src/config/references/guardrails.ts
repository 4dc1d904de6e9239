import { accountOfArn } from '../../domain/arn.ts';
import { items, located } from '../draft.ts';
import type { Draft, Located } from '../draft.ts';
import { knownAccount } from './known-account.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

export const checkGuardrails: ReferenceCheck = (draft) => [
  ...containment(draft),
  ...knownAccount(draft.sketch.audit && located(draft.sketch.audit, 'account', ['audit']), draft),
  ...auditOfNoOrganization(draft),
  ...items(draft.sketch.onCall?.accounts, ['onCall', 'accounts']).flatMap((word) => knownAccount(word, draft)),
  ...items(draft.sketch.onCall?.trustedBy, ['onCall', 'trustedBy']).flatMap((word) => knownAccount(word, draft)),
];

function containment(draft: Draft): readonly Misfit[] {
  const part = draft.sketch.guardrails?.containment;
  if (!part) return [];
  const path = ['guardrails', 'containment'];
  const inOrganization = [...path, 'organization'];
  const targets = items(part.organization?.targets, [...inOrganization, 'targets']);
  const roles = items(part.roles, [...path, 'roles']);
  return [
    ...('organization' in part || 'roles' in part
      ? []
      : [
          {
            code: 'EmptyContainment',
            what: 'the containment is attached to nothing',
            path,
            atKey: true,
            why: 'it cuts somebody off where its policies are: on accounts and units of the organization, or on roles',
            fix: 'add organization: { account, targets }, or roles:',
          },
        ]),
    ...(part.organization ? knownAccount(located(part.organization, 'account', inOrganization), draft) : []),
    ...targets.flatMap((target) => [
      ...knownAccount(target, draft),
      ...management(target, part.organization?.account, draft),
    ]),
    ...repeated(targets, ({ value }) => idOf(value, draft)).map((target) => twice(target)),
    ...repeated(roles, ({ value }) => value).map((role) => twice(role)),
    ...roles.flatMap((role) => undeclared(role, draft)),
  ];
}

const idOf = (text: string, draft: Draft): string =>
  draft.accounts.find(({ alias }) => alias === text)?.id?.value ?? text;

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html */
function management(target: Located<string>, account: string | undefined, draft: Draft): readonly Misfit[] {
  if (account === undefined || idOf(target.value, draft) !== idOf(account, draft)) return [];
  return [
    {
      code: 'TargetIsManagement',
      what: `"${target.value}" is the account that the policy is made in`,
      path: target.path,
      why: 'a service control policy never binds the management account',
      fix: 'remove it, and name the roles of that account under roles:',
    },
  ];
}

/** The records of an organization lie below its id, which the policy of their bucket has to name. */
function auditOfNoOrganization({ sketch }: Draft): readonly Misfit[] {
  if (sketch.audit?.organization !== true || 'organization' in sketch) return [];
  return [
    {
      code: 'NeedsOrganization',
      what: 'a trail of the organization needs "organization:" at the top of the file',
      path: ['audit', 'organization'],
      atKey: true,
      why: "the policy of the trail's bucket names the organization; without it only this account would be recorded",
      fix: 'add organization: o-…, or remove organization: true here',
    },
  ];
}

const twice = ({ value, path }: Located<string>): Misfit => ({
  code: 'DuplicateTarget',
  what: `"${value}" is in this list already`,
  path,
  fix: 'remove it',
});

function undeclared(role: Located<string>, draft: Draft): readonly Misfit[] {
  const account = accountOfArn(role.value);
  if (!draft.accountsReadable || draft.accounts.some(({ id }) => id?.value === account)) return [];
  return [
    {
      code: 'RoleElsewhere',
      what: `the role belongs to account ${account}, which is not declared`,
      path: role.path,
      why: 'its inline policy is put there by a stack of that account',
      fix: 'declare the account under accounts:',
    },
  ];
}
