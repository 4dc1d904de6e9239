import { principalOf } from '../principal.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

/** https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html */
export const checkRetainedSharing: ReferenceCheck = (draft) =>
  draft.shares
    .filter(({ retainSharing }) => retainSharing)
    .flatMap(({ path, principals, acceptance }): readonly Misfit[] => [
      ...(acceptance?.value === 'organization'
        ? [
            {
              code: 'RetainMisfit',
              what: 'retainSharing does not go with acceptance: organization',
              path: [...path, 'retainSharing'],
              atKey: true,
              why: 'RAM retains sharing only where external principals may be, and then invites everybody',
              fix: 'use acceptance: operator or terraform, or remove retainSharing',
            },
          ]
        : []),
      ...principals
        .filter(({ value }) => /^organization/.test(principalOf(value, draft.accounts)?.kind ?? ''))
        .map((principal): Misfit => ({
          code: 'RetainMisfit',
          what: `"${principal.value}" cannot keep what it leaves`,
          path: principal.path,
          why: 'RAM retains sharing with accounts, roles and users, never with an organization or its units',
          fix: 'name the accounts, or remove retainSharing',
        })),
    ]);
