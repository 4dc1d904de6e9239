import { accountOfArn } from '../../domain/arn.ts';
import { STACK_SUFFIXES } from '../../domain/stack-name.ts';
import type { Draft, DraftAccount } from '../draft.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

/** The suffix of the stacks that accept; an alias with it is refused whatever else the file says. */
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
    ...stackOfAnother(account, draft),
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

function stackOfAnother({ alias, path }: DraftAccount, draft: Draft): readonly Misfit[] {
  const suffix = STACK_SUFFIXES.find((one) => one !== ACCEPTANCE_SUFFIX && alias.endsWith(one));
  const other = draft.accounts.find((one) => suffix !== undefined && one.alias + suffix === alias);
  if (!other) return [];
  return [
    {
      code: 'BadAlias',
      what: `"${alias}" is the name of a stack of "${other.alias}"`,
      path,
      atKey: true,
      why: `stacks of an account are named by its alias and one of ${STACK_SUFFIXES.join(', ')}`,
      fix: 'rename one of the two accounts',
    },
  ];
}
