import type { Check } from '../check.ts';
import { acceptsWithoutInvitation } from './accepts-without-invitation.ts';
import { executePermission } from './execute-permission.ts';
import { externalPrincipals } from './external-principals.ts';
import { missingPipeline } from './missing-pipeline.ts';
import { replacesShare } from './replaces-share.ts';
import { tooManyPendingInvitations } from './too-many-pending-invitations.ts';
import { wholeOrganizationIncludesOwner } from './whole-organization-includes-owner.ts';

/** Every check, in the order of the catalogue; to add one: a file beside this one and a line here. */
export const CHECKS = [
  acceptsWithoutInvitation,
  executePermission,
  externalPrincipals,
  missingPipeline,
  replacesShare,
  tooManyPendingInvitations,
  wholeOrganizationIncludesOwner,
] as const satisfies readonly Check[];
