import { accountOfArn } from '../../domain/arn.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

/** The suffix of the stacks that accept; an alias with it would collide with one of them. */
const ACCEPTANCE_SUFFIX = '-acceptance';

export const checkAccounts: ReferenceCheck = (draft) => [
  ...repeated(draft.accounts, (account) => account.id?.value).map((account): Misfit => {
    const first = draft.accounts.find((one) => one.id?.value === account.id?.value);
    return {
      code: 'DuplicateAccountId',
      what: `account id ${account.id?.value} is declared as "${first?.alias}" already`,
      path: account.id?.path ?? account.path,
      why: 'an account has one alias, so that its stack has one name',
      fix: `use the alias "${first?.alias}", or correct the id`,
    };
  }),
  ...draft.accounts.flatMap((account): readonly Misfit[] => [
    ...(account.alias.endsWith(ACCEPTANCE_SUFFIX)
      ? [
          {
            code: 'BadAlias',
            what: `"${account.alias}" ends in "${ACCEPTANCE_SUFFIX}"`,
            path: account.path,
            atKey: true,
            why: 'stacks that accept invitations are named so',
            fix: 'rename the account',
          },
        ]
      : []),
    ...(account.profile && account.assumeRole
      ? [
          {
            code: 'ProfileAndRole',
            what: `account "${account.alias}" has a profile and assumeRole`,
            path: account.assumeRole.path,
            why: 'one of the two says how to reach the account',
            fix: 'keep one; a profile may assume a role itself (role_arn and source_profile in the AWS config file)',
          },
        ]
      : []),
    ...(account.assumeRole && account.id && accountOfArn(account.assumeRole.value) !== account.id.value
      ? [
          {
            code: 'RoleElsewhere',
            what: `the role belongs to account ${accountOfArn(account.assumeRole.value)}, "${account.alias}" is ${account.id.value}`,
            path: account.assumeRole.path,
            why: 'the role has to lie in the account it leads into',
            fix: 'correct the account id, or the role',
          },
        ]
      : []),
  ]),
];
