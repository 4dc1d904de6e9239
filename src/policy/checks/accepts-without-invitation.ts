import type { Check } from '../check.ts';
import { nameOfPrincipal, placeOf } from '../principals.ts';

export const acceptsWithoutInvitation = {
  id: 'accepts-without-invitation',
  severity: 'warning',
  summary: 'Terraform is to accept a share of an account that may be in the same organization',
  why: 'an organization that shares with itself sends no invitations; Terraform waits two minutes for one and fails',
  fix: 'use acceptance: organization for accounts of the organization, and a share of its own for those outside',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-shared.html',
  manifest: (manifest) =>
    manifest.organization === undefined
      ? []
      : manifest.shares
          .filter((share) => share.acceptance === 'terraform')
          .map((share) => ({
            subject: share.name,
            message: `if ${share.principals.map(nameOfPrincipal).join(', ')} belongs to ${manifest.organization}, there is no invitation to accept`,
            ...placeOf(share),
          })),
} as const satisfies Check;
