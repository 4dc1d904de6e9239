import { parseArn } from '../../domain/arn.ts';
import { EXECUTE_PERMISSION, READ_PERMISSION } from '../../domain/permissions.ts';
import { SHAREABLES } from '../../domain/shareables/index.ts';
import { closest } from '../did-you-mean.ts';
import type { Draft, DraftShare } from '../draft.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

/** Exactly one kind of thing in a share, with a permission that this kind can have. */
export const checkPermissions: ReferenceCheck = (draft) =>
  draft.shares.flatMap((share): readonly Misfit[] => [
    ...oneKind(share),
    ...fitting(share),
    ...elsewhere(share, draft),
  ]);

const KEYS: readonly string[] = SHAREABLES.map(({ key }) => key);

function oneKind({ kinds, keys, path }: DraftShare): readonly Misfit[] {
  const [, second] = kinds;
  if (second) {
    return [
      {
        code: 'TwoKinds',
        what: `"${second.key}" stands beside "${kinds[0]?.key}"`,
        path: [...path, second.key],
        atKey: true,
        why: 'each kind has permissions of its own, and RAM takes one permission of a kind in a share',
        fix: 'declare a share of its own for it',
      },
    ];
  }
  if (kinds.length > 0 || keys.some((key) => closest(key, KEYS) !== undefined)) return [];
  return [
    {
      code: 'MissingKey',
      what: '"pipelines" is missing',
      path,
      why: `a share shares pipelines, or one of ${KEYS.slice(1).join(', ')}`,
      fix: 'add "pipelines:" with at least one name or ARN, or "lineage: all"',
    },
  ];
}

function fitting({ kinds: [kind], keys, permission, path }: DraftShare): readonly Misfit[] {
  if (!kind) return [];
  if (!permission) {
    if (kind.kind !== 'pipeline' || keys.includes('permission')) return [];
    if (keys.some((key) => closest(key, ['permission']) !== undefined)) return [];
    return [{ code: 'MissingKey', what: '"permission" is missing', path, fix: 'add "permission: read", or execute' }];
  }
  const managed = parseArn(permission.value)?.account === 'aws';
  const words = !permission.value.startsWith('arn:');
  if (kind.kind === 'pipeline') {
    if (!managed || permission.value === READ_PERMISSION || permission.value === EXECUTE_PERMISSION) return [];
    return [
      {
        code: 'BadPermission',
        what: `"${permission.value}" is no permission of pipelines`,
        path: permission.path,
        why: 'pipelines have two managed permissions of AWS',
        fix: 'write read, execute, or the ARN of a customer-managed permission',
      },
    ];
  }
  if (words) {
    return [
      {
        code: 'PermissionMisfit',
        what: `permission "${permission.value}" is for pipelines, this share is of a ${kind.label}`,
        path: permission.path,
        why:
          kind.kind === 'lineage'
            ? 'lineage is shared with all of its seven actions or not at all'
            : 'only pipelines have the permissions read and execute',
        fix: 'remove it: RAM attaches the default permission',
      },
    ];
  }
  if (managed || kind.customerManagedPermissions) return [];
  return [
    {
      code: 'PermissionMisfit',
      what: `a ${kind.label} cannot be shared with a customer-managed permission`,
      path: permission.path,
      // https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
      why: 'RAM has only permissions of AWS for this type',
      fix: 'remove it: RAM attaches the default permission',
    },
  ];
}

/** Customer-managed permissions are Regional and belong to the account that made them. */
function elsewhere(share: DraftShare, draft: Draft): readonly Misfit[] {
  const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
  const arn = share.permission && parseArn(share.permission.value);
  if (!share.permission || !arn || arn.account === 'aws' || !owner?.id) return [];
  const region = owner.region ?? draft.region;
  if (arn.account === owner.id.value && (region === undefined || arn.region === region)) return [];
  return [
    {
      code: 'PermissionElsewhere',
      what: `the permission belongs to account ${arn.account} in ${arn.region}, the share to ${owner.id.value}${region ? ` in ${region}` : ''}`,
      path: share.permission.path,
      why: 'a customer-managed permission works in its own account and Region only',
      fix: 'create it there too, or use read or execute',
    },
  ];
}
