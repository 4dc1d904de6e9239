import { pipelineArn } from '../domain/arn.ts';
import type { SourcePoint } from '../domain/errors.ts';
import type { Acceptance, Account, Manifest, PipelineShareDeclaration, SharePermission } from '../domain/manifest.ts';
import { EXECUTE_PERMISSION, READ_PERMISSION } from '../domain/permissions.ts';
import type { Draft, DraftAccount, DraftShare } from './draft.ts';
import { principalOf } from './principal.ts';
import type { Path } from './yaml-source.ts';

/** Turns the draft of a file without problems into the manifest: aliases looked up, defaults filled in. */
export function resolve(
  draft: Draft,
  file: { readonly path: string; readonly sha256: string },
  pointOf: (path: Path) => SourcePoint,
): Manifest {
  const region = draft.region ?? '';
  return {
    file: file.path,
    sha256: file.sha256,
    region,
    ...(draft.organization === undefined ? {} : { organization: draft.organization }),
    backend: draft.s3 ? { kind: 's3', ...draft.s3, region: draft.s3.region ?? region } : { kind: 'local' },
    accounts: draft.accounts.map((account) => resolveAccount(account, region, pointOf(account.path))),
    shares: draft.shares.map((share) => resolveShare(share, draft, pointOf(share.path))),
    consumerRoles: [],
    studios: [],
    suppressions: [],
  };
}

function resolveAccount(account: DraftAccount, region: string, at: SourcePoint): Account {
  return {
    alias: account.alias,
    id: account.id?.value ?? '',
    region: account.region ?? region,
    ...(account.profile ? { profile: account.profile.value } : {}),
    ...(account.assumeRole ? { assumeRole: account.assumeRole.value } : {}),
    protect: account.protect,
    at,
  };
}

function resolveShare(share: DraftShare, draft: Draft, at: SourcePoint): PipelineShareDeclaration {
  const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
  const region = owner?.region ?? draft.region ?? '';
  return {
    kind: 'pipeline',
    name: share.name?.value ?? '',
    owner: share.owner?.value ?? '',
    pipelines: share.pipelines.map(({ value }) =>
      value.startsWith('arn:') ? value : pipelineArn(region, owner?.id?.value ?? '', value),
    ),
    principals: share.principals.flatMap(({ value }) => principalOf(value, draft.accounts) ?? []),
    permission: permissionOf(share.permission?.value ?? 'read'),
    acceptance: (share.acceptance?.value ?? 'operator') as Acceptance, // one of the three: the schema has seen it
    tags: share.tags,
    at,
  };
}

/** The ARNs of the two managed permissions are the two words. */
const permissionOf = (text: string): SharePermission =>
  text === READ_PERMISSION ? 'read' : text === EXECUTE_PERMISSION ? 'execute' : text;
