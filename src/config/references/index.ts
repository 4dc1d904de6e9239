import { checkAccounts } from './accounts.ts';
import { checkBackend } from './backend.ts';
import { checkConsumerRoles } from './consumer-roles.ts';
import { checkEventFeeds } from './event-feeds.ts';
import { checkGuardrails } from './guardrails.ts';
import { checkIdentityCenter } from './identity-center.ts';
import { checkPermissions } from './permissions.ts';
import { checkPrincipals } from './principals.ts';
import type { ReferenceCheck } from './reference-check.ts';
import { checkResources } from './resources.ts';
import { checkRetainedSharing } from './retained-sharing.ts';
import { checkShares } from './shares.ts';
import { checkStudios } from './studios.ts';

/** Everything that looks across the file. */
export const REFERENCE_CHECKS = [
  checkAccounts,
  checkBackend,
  checkShares,
  checkResources,
  checkPermissions,
  checkPrincipals,
  checkRetainedSharing,
  checkConsumerRoles,
  checkIdentityCenter,
  checkStudios,
  checkGuardrails,
  checkEventFeeds,
] as const satisfies readonly ReferenceCheck[];
