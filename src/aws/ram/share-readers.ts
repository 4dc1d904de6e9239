import type { ResourceShare, ResourceShareAssociation } from '@aws-sdk/client-ram';
import { pipeline } from '../../domain/shareables/pipeline.ts';
import type { Arn, Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { OwnedShare, ShareAssociation, ShareReaders } from './ports.ts';
import { readPages } from '../read-pages.ts';
import { invitationOf } from './invitation-of.ts';
import { actionsOf } from './permission-actions.ts';

/** The most RAM takes. */
const PAGE = 500;
const AT_ONCE = 8;

export function shareReaders(session: AccountSession, region: Region): ShareReaders {
  const ram = { service: 'ram', region } as const;

  const permissionArns = (shareArn: Arn): Promise<Arn[]> =>
    readPages(async (nextToken) => {
      const call = { ...ram, operation: 'ListResourceSharePermissions', subject: shareArn };
      const page = await session.call(call, (client) =>
        client.listResourceSharePermissions({ resourceShareArn: shareArn, maxResults: PAGE, nextToken }),
      );
      return { items: page.permissions?.flatMap(({ arn }) => arn ?? []), nextToken: page.nextToken };
    });

  const shares = (resourceOwner: 'SELF' | 'OTHER-ACCOUNTS'): Promise<ResourceShare[]> =>
    readPages(async (nextToken) => {
      const page = await session.call({ ...ram, operation: 'GetResourceShares' }, (client) =>
        client.getResourceShares({ resourceOwner, maxResults: PAGE, nextToken }),
      );
      return { items: page.resourceShares, nextToken: page.nextToken };
    });

  const associations = (shareArn: Arn, kind: 'PRINCIPAL' | 'RESOURCE'): Promise<ShareAssociation[]> =>
    readPages(async (nextToken) => {
      const call = { ...ram, operation: 'GetResourceShareAssociations', subject: shareArn };
      const page = await session.call(call, (client) =>
        client.getResourceShareAssociations({
          associationType: kind,
          resourceShareArns: [shareArn],
          maxResults: PAGE,
          nextToken,
        }),
      );
      return { items: page.resourceShareAssociations?.map(associationOf(kind)), nextToken: page.nextToken };
    });

  return {
    owned: async () => {
      const present = (await shares('SELF')).filter((share) => share.status !== 'DELETED');
      return mapLimit(present, AT_ONCE, async (share) =>
        shareOf(share, await permissionArns(share.resourceShareArn ?? '')),
      );
    },
    received: async () =>
      mapLimit(await shares('OTHER-ACCOUNTS'), AT_ONCE, async (share) =>
        shareOf(share, await permissionArns(share.resourceShareArn ?? '').catch(noneWhenRefused)),
      ),
    associations: async (shareArn) =>
      (await mapLimit(['RESOURCE', 'PRINCIPAL'] as const, 2, (kind) => associations(shareArn, kind))).flat(),
    invitations: () =>
      readPages(async (nextToken) => {
        const page = await session.call({ ...ram, operation: 'GetResourceShareInvitations' }, (client) =>
          client.getResourceShareInvitations({ maxResults: PAGE, nextToken }),
        );
        return {
          items: page.resourceShareInvitations?.map((one) => invitationOf(one, region)),
          nextToken: page.nextToken,
        };
      }),
    permissionActions: async (permissionArn) => {
      const call = { ...ram, operation: 'GetPermission', subject: permissionArn };
      const { permission } = await session.call(call, (client) => client.getPermission({ permissionArn }));
      return actionsOf(permissionArn, permission?.permission ?? '');
    },
    sharedPipelines: () =>
      readPages(async (nextToken) => {
        const page = await session.call({ ...ram, operation: 'ListResources' }, (client) =>
          client.listResources({
            resourceOwner: 'OTHER-ACCOUNTS',
            resourceType: pipeline.ramType,
            maxResults: PAGE,
            nextToken,
          }),
        );
        return {
          items: page.resources?.map(({ arn = '', resourceShareArn = '' }) => ({ arn, shareArn: resourceShareArn })),
          nextToken: page.nextToken,
        };
      }),
  };
}

const shareOf = (share: ResourceShare, permissionArns: readonly Arn[]): OwnedShare => ({
  arn: share.resourceShareArn ?? '',
  name: share.name ?? '',
  owner: share.owningAccountId ?? '',
  status: share.status ?? 'unknown',
  permissionArns,
  createdAt: (share.creationTime ?? new Date(0)).toISOString(),
  allowExternalPrincipals: share.allowExternalPrincipals ?? false,
  retainSharing: share.resourceShareConfiguration?.retainSharingOnAccountLeaveOrganization ?? false,
  fromPolicy: share.featureSet === 'CREATED_FROM_POLICY',
  tags: Object.fromEntries((share.tags ?? []).map(({ key = '', value = '' }) => [key, value])),
});

const associationOf =
  (kind: 'PRINCIPAL' | 'RESOURCE') =>
  (raw: ResourceShareAssociation): ShareAssociation => ({
    shareArn: raw.resourceShareArn ?? '',
    entity: raw.associatedEntity ?? '',
    kind,
    status: raw.status ?? 'unknown',
    statusMessage: raw.statusMessage ?? null,
    external: raw.external ?? null,
    changedAt: (raw.lastUpdatedTime ?? raw.creationTime)?.toISOString() ?? null,
  });

/** Whether a consumer may list the permissions of a received share is not documented; a refusal leaves them unknown. */
function noneWhenRefused(cause: unknown): Arn[] {
  const refusals = ['AccessDeniedException', 'OperationNotPermittedException', 'UnknownResourceException'];
  if (cause instanceof SagelaneError && refusals.includes(cause.code)) return [];
  throw cause;
}
