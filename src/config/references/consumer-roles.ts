import { isAccountId } from '../../domain/arn.ts';
import { accountOfPrincipal } from '../../domain/principal.ts';
import { suggest } from '../did-you-mean.ts';
import { items, located } from '../draft.ts';
import type { Draft, Located } from '../draft.ts';
import { principalOf } from '../principal.ts';
import type { ManifestSketch } from '../sketch.ts';
import type { Path } from '../yaml-source.ts';
import { knownAccount } from './known-account.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

type Role = NonNullable<NonNullable<ManifestSketch['consumerRoles']>[number]>;

export const checkConsumerRoles: ReferenceCheck = (draft) => {
  const roles = items(draft.sketch.consumerRoles ?? undefined, ['consumerRoles']);
  return [
    ...repeated(roles, ({ value }) => value?.name && JSON.stringify([value.account, value.name.toLowerCase()])).map(
      ({ value, path }) => ({
        code: 'DuplicateRole',
        what: `role "${value?.name}" is declared for this account already`,
        path: [...path, 'name'],
        why: 'IAM knows one role of a name, whatever the case',
        fix: 'rename one of them, or put the shares together',
      }),
    ),
    ...roles.flatMap(({ value, path }) => (value ? misfitsOf(value, path, draft) : [])),
  ];
};

const misfitsOf = (role: Role, path: Path, draft: Draft): readonly Misfit[] => [
  ...knownAccount(located(role, 'account', path), draft),
  ...items(role.trustedBy, [...path, 'trustedBy']).flatMap((word) => knownAccount(word, draft)),
  ...items(role.shares, [...path, 'shares']).flatMap((share) => usable(share, role, draft)),
  ...trust(role, path),
];

function usable(name: Located<string>, role: Role, draft: Draft): readonly Misfit[] {
  const share = draft.shares.find((one) => one.name?.value === name.value);
  if (!share) {
    const known = draft.shares.flatMap((one) => one.name?.value ?? []);
    return [
      {
        code: 'UnknownShare',
        what: `no share is called "${name.value}"`,
        path: name.path,
        fix: suggest(name.value, known),
      },
    ];
  }
  const account = draft.accounts.find(({ alias }) => alias === role.account)?.id?.value;
  const reaches = share.principals.some(({ value }) => {
    const principal = principalOf(value, draft.accounts);
    // Who belongs to an organization or unit, the file does not say.
    return !principal || /^organization/.test(principal.kind) || accountOfPrincipal(principal) === account;
  });
  if (reaches || account === undefined || !isAccountId(account)) return [];
  return [
    {
      code: 'ShareElsewhere',
      what: `share "${name.value}" is not shared with "${role.account}"`,
      path: name.path,
      why: 'a policy in the consumer account allows nothing that the owner does not share with it',
      fix: `add ${role.account} to the share's with:, or remove the share here`,
    },
  ];
}

function trust(role: Role, path: Path): readonly Misfit[] {
  if ('trustedBy' in role !== (role.existing === true)) return [];
  return role.existing === true
    ? [
        {
          code: 'TrustMisfit',
          what: 'trustedBy stands beside existing: true',
          path: [...path, 'trustedBy'],
          atKey: true,
          why: 'the trust of a role that exists is left as it is',
          fix: 'remove one of the two',
        },
      ]
    : [
        {
          code: 'TrustMisfit',
          what: 'nobody may assume the role',
          path,
          why: 'a role that is made needs a trust',
          fix: 'add trustedBy: with accounts, roles or users, or existing: true for a role that is there',
        },
      ];
}
