import { accountOfPrincipal } from '../../domain/principal.ts';
import type { Check, Hit } from '../check.ts';
import { isDeclared, nameOfPrincipal, placeOf } from '../principals.ts';

export const externalPrincipals = {
  id: 'external-principals',
  severity: 'warning',
  summary:
    'a share reaches an account that the manifest does not declare (warning), or no organization is declared (info)',
  why: 'one mistyped digit hands the pipelines, with every execution they had, to a stranger',
  fix: 'declare the account under accounts:, so that its id is written once and has a name',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html',
  manifest: (manifest) => {
    const unknown = manifest.shares.flatMap((share) =>
      share.principals.flatMap((principal): readonly Hit[] => {
        const account = accountOfPrincipal(principal);
        if (account === undefined || isDeclared(manifest, account)) return [];
        const message = `${nameOfPrincipal(principal)} is in account ${account}, which is not declared`;
        return [{ subject: share.name, message, ...placeOf(share) }];
      }),
    );
    if (manifest.organization !== undefined || manifest.shares.length === 0) return unknown;
    return [
      ...unknown,
      {
        subject: 'organization',
        severity: 'info',
        message: 'no organization is declared: every consumer may be outside of it, and has to accept an invitation',
        why: 'without it nothing can tell a consumer inside from one outside',
        fix: 'add organization: o-… if the accounts belong to one; acceptance: organization then refuses outsiders',
      },
    ];
  },
} as const satisfies Check;
