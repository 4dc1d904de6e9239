import { accountOfPrincipal } from '../../domain/principal.ts';
import type { Check, Hit } from '../check.ts';

/** https://docs.aws.amazon.com/ram/latest/userguide/service-quotas.html */
const MOST_PENDING = 250;

export const tooManyPendingInvitations = {
  id: 'too-many-pending-invitations',
  severity: 'warning',
  summary: `an account would send more than ${MOST_PENDING} invitations at once`,
  why: `RAM lets an account have ${MOST_PENDING} pending invitations; further principals fail until some are accepted`,
  fix: 'apply in parts, share inside an organization, or ask AWS for a higher quota',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/service-quotas.html',
  manifest: (manifest) =>
    manifest.accounts.flatMap((owner): readonly Hit[] => {
      // One invitation per share and account, however many of its roles are named.
      const invitations = manifest.shares
        .filter((share) => share.owner === owner.alias && share.acceptance !== 'organization')
        .map((share) => new Set(share.principals.flatMap((one) => accountOfPrincipal(one) ?? [])).size)
        .reduce((sum, count) => sum + count, 0);
      if (invitations <= MOST_PENDING) return [];
      const message = `${owner.alias} would send up to ${invitations} invitations, ${MOST_PENDING} may be pending`;
      return [{ subject: owner.alias, message, ...(owner.at ? { at: owner.at } : {}) }];
    }),
} as const satisfies Check;
