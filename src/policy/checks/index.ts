import type { Check } from '../check.ts';
import { acceptsWithoutInvitation } from './accepts-without-invitation.ts';
import { backgroundSessionTooShort } from './background-session-too-short.ts';
import { containmentActive } from './containment-active.ts';
import { containmentReverted } from './containment-reverted.ts';
import { domainForgotten } from './domain-forgotten.ts';
import { domainLost } from './domain-lost.ts';
import { domainNotEmpty } from './domain-not-empty.ts';
import { executePermission } from './execute-permission.ts';
import { expiredSuppression } from './expired-suppression.ts';
import { exposureGained } from './exposure-gained.ts';
import { externalPrincipals } from './external-principals.ts';
import { guardrailQuota } from './guardrail-quota.ts';
import { identityCenterRegion } from './identity-center-region.ts';
import { identityPropagationWithoutSso } from './identity-propagation-without-sso.ts';
import { lineageAllOrNone } from './lineage-all-or-none.ts';
import { missingLineageGroup } from './missing-lineage-group.ts';
import { missingPipeline } from './missing-pipeline.ts';
import { missingSetContext } from './missing-set-context.ts';
import { replacesShare } from './replaces-share.ts';
import { rootProviderImport } from './root-provider-import.ts';
import { s3RightsBesideAccessGrants } from './s3-rights-beside-access-grants.ts';
import { secretInDefinition } from './secret-in-definition.ts';
import { shareTooLarge } from './share-too-large.ts';
import { tooManyPendingInvitations } from './too-many-pending-invitations.ts';
import { unknownArgument } from './unknown-argument.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unsupportedWithIdentity } from './unsupported-with-identity.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { wholeOrganizationIncludesOwner } from './whole-organization-includes-owner.ts';

/** Every check, in the order of the catalogue; to add one: a file beside this one and a line here. */
export const CHECKS = [
  acceptsWithoutInvitation,
  backgroundSessionTooShort,
  containmentActive,
  containmentReverted,
  domainForgotten,
  domainLost,
  domainNotEmpty,
  executePermission,
  expiredSuppression,
  exposureGained,
  externalPrincipals,
  guardrailQuota,
  identityCenterRegion,
  identityPropagationWithoutSso,
  lineageAllOrNone,
  missingLineageGroup,
  missingPipeline,
  missingSetContext,
  replacesShare,
  rootProviderImport,
  s3RightsBesideAccessGrants,
  secretInDefinition,
  shareTooLarge,
  tooManyPendingInvitations,
  unknownArgument,
  unknownSuppression,
  unsupportedWithIdentity,
  unusedSuppression,
  wholeOrganizationIncludesOwner,
] as const satisfies readonly Check[];
