import type { SourcePoint } from '../../domain/errors.ts';
import type { ConsumerRoleDeclaration, ShareDeclaration, SharePermission } from '../../domain/manifest.ts';
import { EXECUTE_PERMISSION, READ_PERMISSION } from '../../domain/permissions.ts';
import { pipeline } from '../../domain/shareables/pipeline.ts';
import type { ShareableKind } from '../../domain/shareables/index.ts';
import type { Draft, DraftShare } from '../draft.ts';
import { principalOf } from '../principal.ts';
import { resourceArn } from '../resource-arn.ts';
import type { ManifestShape } from '../schema/index.ts';
import { trustedArn } from './context.ts';
import type { ResolveContext } from './context.ts';

export function resolveShare(share: DraftShare, draft: Draft, at: SourcePoint): ShareDeclaration {
  const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
  const home = { id: owner?.id?.value ?? '', region: owner?.region ?? draft.region ?? '' };
  const kind = share.kinds[0] ?? pipeline;
  const resources = share.resources.map(({ value }) => resourceArn(kind, home, value));
  const common = {
    name: share.name?.value ?? '',
    owner: share.owner?.value ?? '',
    principals: share.principals.flatMap(({ value }) => principalOf(value, draft.accounts) ?? []),
    acceptance: share.acceptance?.value ?? 'operator',
    ...(share.retainSharing ? { retainSharing: true } : {}),
    tags: share.tags,
    at,
  } as const;
  const permission = share.permission?.value;
  if (kind.kind === 'pipeline') {
    return { kind: 'pipeline', pipelines: resources, permission: permissionOf(permission ?? 'read'), ...common };
  }
  return {
    // The registry lists no other kinds than those of the union.
    kind: kind.kind as Exclude<ShareableKind, 'pipeline'>,
    resources,
    ...(permission === undefined ? {} : { permission }),
    ...common,
  };
}

/** The ARNs of the two managed permissions are the two words. */
const permissionOf = (text: string): SharePermission =>
  text === READ_PERMISSION ? 'read' : text === EXECUTE_PERMISSION ? 'execute' : text;

export const resolveConsumerRole = (
  role: NonNullable<ManifestShape['consumerRoles']>[number],
  index: number,
  context: ResolveContext,
): ConsumerRoleDeclaration => ({
  name: role.name,
  account: role.account,
  shares: role.shares,
  trustedBy: (role.trustedBy ?? []).map((text) => trustedArn(text, context)),
  existing: role.existing ?? false,
  at: context.pointOf(['consumerRoles', index]),
});
