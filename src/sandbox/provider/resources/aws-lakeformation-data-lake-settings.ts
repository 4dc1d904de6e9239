import type { DataLakeSettings, LakeFormation } from '@aws-sdk/client-lakeformation';

import { declaredType } from '../declared/declared-type.ts';
import type { CreateCall, UpdateCall } from '../declared/declaration.ts';
import { flag, optionalText, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const principals = (fields: Fields, name: string) =>
  texts(fields, name).map((one) => ({ DataLakePrincipalIdentifier: one }));

type Permissions = readonly { readonly Permissions?: readonly string[]; readonly Principal?: string }[];

const defaults = (list: Permissions | undefined): DataLakeSettings['CreateDatabaseDefaultPermissions'] =>
  (list ?? []).map(({ Permissions = [], Principal }) => ({
    // The configuration's texts: Lake Formation says which there are.
    Permissions: Permissions as NonNullable<DataLakeSettings['CreateDatabaseDefaultPermissions']>[0]['Permissions'],
    Principal: { DataLakePrincipalIdentifier: Principal },
  }));

function put({ client, members, fields }: CreateCall<LakeFormation> | UpdateCall<LakeFormation>) {
  const settings = members<
    Omit<DataLakeSettings, 'CreateDatabaseDefaultPermissions' | 'CreateTableDefaultPermissions'> & {
      readonly CreateDatabaseDefaultPermissions?: Permissions;
      readonly CreateTableDefaultPermissions?: Permissions;
    }
  >();
  return client.putDataLakeSettings({
    CatalogId: optionalText(fields, 'catalog_id'),
    DataLakeSettings: {
      ...settings,
      AllowExternalDataFiltering: flag(fields, 'allow_external_data_filtering'),
      AllowFullTableExternalDataAccess: flag(fields, 'allow_full_table_external_data_access'),
      DataLakeAdmins: principals(fields, 'admins'),
      ReadOnlyAdmins: principals(fields, 'read_only_admins'),
      ExternalDataFilteringAllowList: principals(fields, 'external_data_filtering_allow_list'),
      CreateDatabaseDefaultPermissions: defaults(settings.CreateDatabaseDefaultPermissions),
      CreateTableDefaultPermissions: defaults(settings.CreateTableDefaultPermissions),
    },
  });
}

const arns = (list: DataLakeSettings['DataLakeAdmins']): string[] =>
  (list ?? []).flatMap(({ DataLakePrincipalIdentifier: one }) => (one === undefined ? [] : [one]));

const permissionBlocks = (list: DataLakeSettings['CreateDatabaseDefaultPermissions']) =>
  (list ?? []).map(({ Permissions = [], Principal }) => ({
    permissions: [...Permissions],
    principal: Principal?.DataLakePrincipalIdentifier ?? null,
  }));

/** The settings of an account's data lake, of which there is always one: deleting empties them. It cannot be imported. */
export const lakeformationDataLakeSettings = declaredType<LakeFormation>({
  type: 'aws_lakeformation_data_lake_settings',
  framework: 'sdk-v2',
  label: 'Lake Formation Data Lake Settings',
  client: (clients) => clients.lakeformation(),
  gone: ['EntityNotFoundException'],
  names: { admins: null, read_only_admins: null, external_data_filtering_allow_list: null, catalog_id: null },
  computedBlocks: ['create_database_default_permissions', 'create_table_default_permissions'],
  async create(call) {
    await put(call);
    call.record({ id: optionalText(call.fields, 'catalog_id') ?? call.context.account });
  },
  read: async ({ client, fields }) =>
    (await client.getDataLakeSettings({ CatalogId: optionalText(fields, 'catalog_id') })).DataLakeSettings,
  also: (answer: DataLakeSettings) => ({
    admins: arns(answer.DataLakeAdmins),
    read_only_admins: arns(answer.ReadOnlyAdmins),
    external_data_filtering_allow_list: arns(answer.ExternalDataFilteringAllowList),
    create_database_default_permissions: permissionBlocks(answer.CreateDatabaseDefaultPermissions),
    create_table_default_permissions: permissionBlocks(answer.CreateTableDefaultPermissions),
  }),
  update: put,
  delete: ({ client, fields }) =>
    client.putDataLakeSettings({
      CatalogId: optionalText(fields, 'catalog_id'),
      DataLakeSettings: { DataLakeAdmins: [], CreateDatabaseDefaultPermissions: [], CreateTableDefaultPermissions: [] },
    }),
});
