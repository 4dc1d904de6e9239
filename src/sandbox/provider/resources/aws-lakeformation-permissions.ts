import type { LakeFormation, Permission } from '@aws-sdk/client-lakeformation';

import { isAwsError } from '../aws/aws-fault.ts';
import { declaredType } from '../declared/declared-type.ts';
import { ProviderFault } from '../engine/fault.ts';
import { grantedResource, grants } from '../families/lakeformation/granted.ts';
import { optionalText, text, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const grant = (fields: Fields) => ({
  CatalogId: optionalText(fields, 'catalog_id'),
  Principal: { DataLakePrincipalIdentifier: text(fields, 'principal') },
  Resource: grantedResource(fields),
  // The configuration's texts: Lake Formation says which there are.
  Permissions: texts(fields, 'permissions') as Permission[],
  PermissionsWithGrantOption: texts(fields, 'permissions_with_grant_option') as Permission[],
});

/** What a principal may do with one resource of the data lake. It cannot be imported, as in the genuine provider. */
export const lakeformationPermissions = declaredType<LakeFormation>({
  type: 'aws_lakeformation_permissions',
  framework: 'sdk-v2',
  label: 'Lake Formation Permissions',
  client: (clients) => clients.lakeformation(),
  gone: ['EntityNotFoundException'],
  names: nothingMapped(),
  async create({ client, fields, context, record, wait }) {
    await client.grantPermissions(grant(fields));
    record({ id: context.uniqueId() });
    await wait('Lake Formation Permissions to be visible', 60_000, async () =>
      (await grants(client, fields)).length > 0 ? true : undefined,
    );
  },
  async read({ client, fields }) {
    const found = await grants(client, fields);
    return found.length > 0 ? found : undefined;
  },
  also(found: Awaited<ReturnType<typeof grants>>) {
    const all = (name: 'Permissions' | 'PermissionsWithGrantOption'): string[] => [
      ...new Set(found.flatMap((one) => one[name] ?? [])),
    ];
    return {
      permissions: all('Permissions'),
      permissions_with_grant_option: all('PermissionsWithGrantOption'),
    };
  },
  async delete({ client, fields }) {
    try {
      await client.revokePermissions(grant(fields));
    } catch (thrown) {
      const nothing = /No permissions revoked/.test(thrown instanceof Error ? thrown.message : '');
      if (!(isAwsError(thrown, 'InvalidInputException') && nothing)) throw thrown;
    }
  },
  importId() {
    throw new ProviderFault("aws_lakeformation_permissions doesn't support import");
  },
});

/** Its blocks say which resource is meant, so nothing of the answer maps onto them. */
function nothingMapped(): Readonly<Record<string, null>> {
  const names = ['catalog_id', 'catalog_resource', 'principal', 'permissions', 'permissions_with_grant_option'];
  const blocks = [
    'data_cells_filter',
    'data_location',
    'database',
    'lf_tag',
    'lf_tag_policy',
    'table',
    'table_with_columns',
  ];
  return Object.fromEntries([...names, ...blocks].map((name) => [name, null]));
}
