import type { Check, Hit } from '../check.ts';
import { placeOf } from '../principals.ts';

export const wholeOrganizationIncludesOwner = {
  id: 'whole-organization-includes-owner',
  severity: 'warning',
  summary: 'a share with an organization (warning) or a unit (info) also reaches every principal of the owner account',
  why: "RAM then writes a policy for any principal of the organization, so roles of the owner's own account that had no right to the pipelines get it too",
  fix: 'name the consumer accounts, or a unit that the owner does not belong to',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-terms-and-concepts.html',
  manifest: (manifest) =>
    manifest.shares.flatMap((share) =>
      share.principals.flatMap((principal): readonly Hit[] => {
        if (principal.kind === 'organization') {
          const message = `the whole organization includes ${share.owner}: each of its roles may ${verbs(share.permission)} these pipelines`;
          return [{ subject: share.name, message, ...placeOf(share) }];
        }
        if (principal.kind === 'organizational-unit') {
          const message = `if ${share.owner} is in ${principal.value}, each of its own roles may ${verbs(share.permission)} these pipelines`;
          return [{ subject: share.name, severity: 'info', message, ...placeOf(share) }];
        }
        return [];
      }),
    ),
} as const satisfies Check;

const verbs = (permission: string | undefined): string =>
  permission === 'read' ? 'read' : permission === 'execute' ? 'read and execute' : 'use';
