import type {
  AssociatedPermission,
  CreatePermissionRequest,
  ResourceSharePermissionDetail,
  ResourceSharePermissionSummary,
} from '@aws-sdk/client-ram';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { managedPermission } from '../../../world/managed-permissions.ts';
import type { PermissionRecord, PermissionVersion, ShareRecord } from '../../../world/records/share.ts';
import { fail } from './ram.ts';
import { resourceTypeNamed } from './resources.ts';
import { ownedShares } from './shares.ts';

/** A permission keeps at most five versions. */
const MOST_VERSIONS = 5;

export function findOwn(call: Call, arn: Arn): PermissionRecord | undefined {
  const found = call.world.tables.permissions.get(arn);
  return found?.owner === call.account && found.region === call.region ? found : undefined;
}

/** A permission that the caller manages. */
export function ownPermission(call: Call, arn: Arn): PermissionRecord {
  if (managedPermission(arn)) {
    return fail('OperationNotPermittedException', `The permission ${arn} is managed by AWS and cannot be changed.`);
  }
  if (!/^arn:aws[a-z-]*:ram:[a-z0-9-]*:\d{12}:permission\/./.test(arn)) {
    return fail('MalformedArnException', `The specified permission ARN ${arn} is not valid.`);
  }
  return findOwn(call, arn) ?? fail('UnknownResourceException', `Permission ${arn} could not be found.`);
}

export function makePermission(call: Call, input: CreatePermissionRequest): PermissionRecord {
  const { name = '', policyTemplate = '', tags = [] } = input;
  const { account: owner, region, now, world } = call;
  const { name: resourceType, customerPermissions } = resourceTypeNamed(input.resourceType ?? '');
  if (!customerPermissions) {
    return fail('OperationNotPermittedException', `${resourceType} does not support customer managed permissions.`);
  }
  if (!/^[\w.-]{1,36}$/.test(name)) {
    return fail('InvalidParameterException', `The permission name ${name} is not valid.`);
  }
  const arn = `arn:aws:ram:${region}:${owner}:permission/${name}`;
  if (world.tables.permissions.get(arn)) {
    return fail('PermissionAlreadyExistsException', `A permission with the name ${name} already exists.`);
  }
  requireTemplate(policyTemplate, resourceType);
  return world.tables.permissions.put(arn, {
    arn,
    name,
    owner,
    region,
    resourceType,
    status: 'ATTACHABLE',
    createdAt: now,
    updatedAt: now,
    tags: Object.fromEntries(tags.map(({ key = '', value = '' }) => [key, value])),
    defaultVersion: '1',
    lastVersion: 1,
    versions: [{ version: '1', text: policyTemplate, createdAt: now }],
  });
}

/** A new version is the default at once; shares keep theirs until they are told. */
export function addVersion(call: Call, own: PermissionRecord, text: string): Arn {
  requireTemplate(text, own.resourceType);
  if (own.versions.length >= MOST_VERSIONS) {
    return fail(
      'PermissionVersionsLimitExceededException',
      `The permission ${own.arn} already has ${MOST_VERSIONS} versions: delete one first.`,
    );
  }
  const lastVersion = own.lastVersion + 1;
  const version = { version: String(lastVersion), text, createdAt: call.now };
  const versions = [...own.versions, version];
  const next = { ...own, versions, lastVersion, defaultVersion: version.version, updatedAt: call.now };
  return call.world.tables.permissions.put(own.arn, next).arn;
}

/** A template has an effect and actions of its service, may have conditions, and never a principal or a resource. */
function requireTemplate(text: string, resourceType: string): void {
  const refuse = (why: string): never => fail('MalformedPolicyTemplateException', why);
  let template: Readonly<Record<string, unknown>>;
  try {
    template = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return refuse('The policy template is not valid JSON.');
  }
  if (typeof template !== 'object' || template === null) return refuse('The policy template is not a JSON object.');
  const { Effect, Action } = template;
  if ('Principal' in template || 'Resource' in template) {
    return refuse('The policy template must not contain Principal or Resource.');
  }
  if (String(Effect).toLowerCase() !== 'allow') return refuse('The Effect of a policy template must be ALLOW.');
  const actions = [Action ?? []].flat() as unknown[];
  const service = `${resourceType.split(':')[0]?.toLowerCase()}:`;
  if (actions.length === 0) return refuse('The policy template must contain Action.');
  const foreign = actions.find((one) => typeof one !== 'string' || !one.toLowerCase().startsWith(service));
  if (foreign !== undefined) {
    fail('InvalidPolicyException', `The action ${String(foreign)} is not one of the resource type ${resourceType}.`);
  }
}

export function versionNamed(own: PermissionRecord, version: number | string | undefined): PermissionVersion {
  const found = own.versions.find((one) => one.version === String(version ?? own.defaultVersion));
  return found ?? fail('UnknownResourceException', `Version ${version} of ${own.arn} could not be found.`);
}

/** Own shares, not deleted, that use a permission, or one version of it. */
export const sharesUsing = (call: Call, arn: Arn, version?: string): ShareRecord[] =>
  ownedShares(call)
    .filter((share) => share.status === 'ACTIVE')
    .filter((share) =>
      Object.entries(share.permissions).some(
        ([type, one]) => one === arn && (version === undefined || versionIn(share, type) === version),
      ),
    );

export const versionIn = (share: ShareRecord, type: string): string => share.permissionVersions?.[type] ?? '1';

export function associationsOfPermissions(call: Call): AssociatedPermission[] {
  return ownedShares(call).flatMap((share) =>
    Object.entries(share.permissions).map(([resourceType, arn]) => ({
      arn,
      permissionVersion: versionIn(share, resourceType),
      defaultVersion: versionIn(share, resourceType) === (findOwn(call, arn)?.defaultVersion ?? '1'),
      resourceType,
      status: share.status === 'ACTIVE' ? 'ASSOCIATED' : 'DISASSOCIATED',
      featureSet: 'STANDARD' as const,
      lastUpdatedTime: new Date(share.updatedAt),
      resourceShareArn: share.arn,
    })),
  );
}

const common = (own: PermissionRecord, { version, createdAt }: PermissionVersion) => ({
  arn: own.arn,
  version,
  defaultVersion: version === own.defaultVersion,
  name: own.name,
  resourceType: own.resourceType,
  creationTime: new Date(createdAt),
  lastUpdatedTime: new Date(own.updatedAt),
  isResourceTypeDefault: false,
  permissionType: 'CUSTOMER_MANAGED' as const,
  featureSet: 'STANDARD' as const,
  tags: Object.entries(own.tags).map(([key, value]) => ({ key, value })),
});

export const toOwnSummary = (own: PermissionRecord, version?: string): ResourceSharePermissionSummary => ({
  ...common(own, versionNamed(own, version)),
  status: own.status,
});

export const toOwnDetail = (own: PermissionRecord, version?: number): ResourceSharePermissionDetail => ({
  ...common(own, versionNamed(own, version)),
  status: own.status,
  permission: versionNamed(own, version).text,
});
