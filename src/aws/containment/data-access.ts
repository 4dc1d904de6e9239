import type {
  Permission as LakePermissionName,
  PrincipalResourcePermissions,
  Resource,
} from '@aws-sdk/client-lakeformation';
import type { GranteeType, Permission } from '@aws-sdk/client-s3-control';
import type { Region } from '../../domain/arn.ts';
import type { AccessGrant, LakePermission } from '../../domain/containment/survey.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';
import type { ContainmentReaders, ContainmentWriters } from './ports.ts';
import { retrying, type Retrying } from '../retrying.ts';

const GRANTEES = { user: 'DIRECTORY_USER', group: 'DIRECTORY_GROUP' } as const;

export function dataReaders(
  session: AccountSession,
  region: Region,
): Pick<ContainmentReaders, 'accessGrants' | 'lakePermissions'> {
  return {
    async accessGrants(by, GranteeIdentifier) {
      const call = { service: 's3control', operation: 'ListAccessGrants', region } as const;
      const wish = { AccountId: session.account, GranteeType: GRANTEES[by] as GranteeType, GranteeIdentifier };
      try {
        const grants = await readPages(async (NextToken) => {
          const page = await session.call(call, (client) => client.listAccessGrants({ ...wish, NextToken }));
          return { items: page.AccessGrantsList, nextToken: page.NextToken };
        });
        return grants.map((one) => ({
          id: one.AccessGrantId ?? '',
          arn: one.AccessGrantArn ?? '',
          scope: one.GrantScope ?? '',
          permission: one.Permission ?? '',
          granteeType: one.Grantee?.GranteeType ?? '',
          granteeId: one.Grantee?.GranteeIdentifier ?? '',
          locationId: one.AccessGrantsLocationId ?? '',
          subPrefix: one.AccessGrantsLocationConfiguration?.S3SubPrefix ?? null,
          application: one.ApplicationArn ?? null,
        }));
      } catch (thrown) {
        // An account without Access Grants has none to give.
        if (hasCode(thrown, ['AccessGrantsInstanceNotExistsError'])) return [];
        throw thrown;
      }
    },
    async lakePermissions(by, id) {
      const call = { service: 'lakeformation', operation: 'ListPermissions', region } as const;
      // https://docs.aws.amazon.com/lake-formation/latest/dg/grant-permissions-sso.html
      const Principal = { DataLakePrincipalIdentifier: `arn:aws:identitystore:::${by}/${id}` };
      const rows = await readPages(async (NextToken) => {
        const page = await session.call(call, (client) => client.listPermissions({ Principal, NextToken }));
        return { items: page.PrincipalResourcePermissions, nextToken: page.NextToken };
      });
      return rows.map(lakePermissionOf);
    },
  };
}

export function dataWriters(
  session: AccountSession,
  region: Region,
  retry: Retrying,
): Pick<ContainmentWriters, 'deleteGrant' | 'makeGrant' | 'revokeLakePermission' | 'grantLakePermission'> {
  const AccountId = session.account;
  const control = { service: 's3control', region } as const;
  const lake = { service: 'lakeformation', region } as const;
  return {
    deleteGrant: ({ id: AccessGrantId, arn: subject }) =>
      retrying(retry, 'DeleteAccessGrant', async () => {
        const call = { ...control, operation: 'DeleteAccessGrant', subject };
        await unless(
          ['NoSuchAccessGrantError', 'AccessGrantsInstanceNotExistsError'],
          session.call(call, (client) => client.deleteAccessGrant({ AccountId, AccessGrantId })),
        );
      }),
    makeGrant: (grant) =>
      retrying(retry, 'CreateAccessGrant', async () => {
        const call = { ...control, operation: 'CreateAccessGrant', subject: grant.arn };
        await unless(
          ['AccessGrantAlreadyExists'],
          session.call(call, (client) => client.createAccessGrant({ AccountId, ...grantInput(grant) })),
        );
      }),
    revokeLakePermission: (permission) =>
      retrying(retry, 'RevokePermissions', async () => {
        const call = { ...lake, operation: 'RevokePermissions', subject: permission.what };
        try {
          await session.call(call, (client) => client.revokePermissions(lakeInput(permission)));
        } catch (thrown) {
          if (!(hasCode(thrown, ['InvalidInputException']) && /no permissions revoked/i.test(reasonOf(thrown))))
            throw thrown;
        }
      }),
    grantLakePermission: (permission) =>
      retrying(retry, 'GrantPermissions', async () => {
        const call = { ...lake, operation: 'GrantPermissions', subject: permission.what };
        await session.call(call, (client) => client.grantPermissions(lakeInput(permission)));
      }),
  };
}

const grantInput = ({ locationId, subPrefix, granteeType, granteeId, permission, application }: AccessGrant) => ({
  AccessGrantsLocationId: locationId,
  ...(subPrefix !== null && { AccessGrantsLocationConfiguration: { S3SubPrefix: subPrefix } }),
  Grantee: { GranteeType: granteeType as GranteeType, GranteeIdentifier: granteeId },
  Permission: permission as Permission,
  ...(application !== null && { ApplicationArn: application }),
});

const lakeInput = ({ principal, resource, permissions, withGrantOption }: LakePermission) => ({
  Principal: { DataLakePrincipalIdentifier: principal },
  Resource: JSON.parse(resource) as Resource,
  Permissions: permissions as LakePermissionName[],
  PermissionsWithGrantOption: withGrantOption as LakePermissionName[],
});

const lakePermissionOf = (row: PrincipalResourcePermissions): LakePermission => ({
  principal: row.Principal?.DataLakePrincipalIdentifier ?? '',
  resource: JSON.stringify(row.Resource ?? {}),
  what: lakeResourceWords(row.Resource ?? {}),
  permissions: row.Permissions ?? [],
  withGrantOption: row.PermissionsWithGrantOption ?? [],
});

function lakeResourceWords({ Database, Table, TableWithColumns, DataLocation, Catalog }: Resource): string {
  if (Database) return `database ${Database.Name ?? ''}`;
  if (Table) return `table ${Table.DatabaseName ?? ''}.${Table.Name ?? '*'}`;
  if (TableWithColumns) return `columns of ${TableWithColumns.DatabaseName ?? ''}.${TableWithColumns.Name ?? ''}`;
  if (DataLocation) return `location ${DataLocation.ResourceArn ?? ''}`;
  return Catalog ? 'the catalog' : 'a resource of Lake Formation';
}

async function unless(codes: readonly string[], act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (thrown) {
    if (!hasCode(thrown, codes)) throw thrown;
  }
}

const hasCode = (thrown: unknown, codes: readonly string[]): boolean =>
  thrown instanceof SagelaneError && codes.includes(thrown.code);

const reasonOf = (thrown: unknown): string =>
  thrown instanceof SagelaneError ? thrown.problems.map(({ why = '' }) => why).join(' ') : '';
