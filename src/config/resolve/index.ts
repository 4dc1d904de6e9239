import { dirname, resolve as resolvePath } from 'node:path';
import type { SourcePoint } from '../../domain/errors.ts';
import type { Account, Manifest } from '../../domain/manifest.ts';
import type { Draft, DraftAccount } from '../draft.ts';
import type { ManifestShape } from '../schema/index.ts';
import { resolveBackend } from './backend.ts';
import type { PointOf } from './context.ts';
import { resolveEventFeed } from './event-feeds.ts';
import { resolveAudit, resolveGuardrails, resolveOnCall } from './guardrails.ts';
import { resolveIdentityCenter } from './identity-center.ts';
import { resolveConsumerRole, resolveShare } from './shares.ts';
import { resolveStudio } from './studios.ts';
import { suppressionsOf } from './suppressions.ts';

/** Turns the draft of a file without problems into the manifest: aliases looked up, defaults filled in. */
export function resolve(
  draft: Draft,
  file: { readonly path: string; readonly sha256: string },
  pointOf: PointOf,
): Manifest {
  // Without a problem nothing was taken out of the sketch.
  const shape = draft.sketch as ManifestShape;
  const { region, organization, identityCenter, guardrails, audit, onCall, eventFeeds, policy } = shape;
  const context = { accounts: draft.accounts, region, pointOf };
  return {
    file: file.path,
    sha256: file.sha256,
    region,
    ...(organization === undefined ? {} : { organization }),
    backend: resolveBackend(shape.backend, region),
    accounts: draft.accounts.map((account) => resolveAccount(account, region, pointOf(account.path))),
    shares: draft.shares.map((share) => resolveShare(share, draft, pointOf(share.path))),
    consumerRoles: (shape.consumerRoles ?? []).map((role, index) => resolveConsumerRole(role, index, context)),
    ...(identityCenter && { identityCenter: resolveIdentityCenter(identityCenter, context) }),
    studios: (shape.studios ?? []).map((studio, index) => resolveStudio(studio, index, pointOf)),
    ...(guardrails && { guardrails: resolveGuardrails(guardrails, context) }),
    ...(audit && { audit: resolveAudit(audit, pointOf) }),
    ...(onCall && { onCall: resolveOnCall(onCall, context) }),
    ...(eventFeeds && { eventFeeds: eventFeeds.map((feed, index) => resolveEventFeed(feed, index, pointOf)) }),
    ...(policy && { policy: { rego: resolvePath(dirname(file.path), policy.rego) } }),
    suppressions: suppressionsOf(shape, pointOf),
  };
}

function resolveAccount(account: DraftAccount, region: string, at: SourcePoint): Account {
  return {
    alias: account.alias,
    id: account.id?.value ?? '',
    region: account.region ?? region,
    ...(account.regions.length === 0 ? {} : { regions: account.regions }),
    ...(account.profile ? { profile: account.profile.value } : {}),
    ...(account.assumeRole ? { assumeRole: account.assumeRole.value } : {}),
    protect: account.protect,
    at,
  };
}
