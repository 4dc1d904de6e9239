import type { Company } from '../support/life.ts';
import { OWNER } from '../support/served.ts';
import { trust } from './trust.ts';

const ROLE = '${aws_iam_role.analyst.arn}';
const DATABASE = '${aws_glue_catalog_database.d.name}';
const column = (name: string) => ({ name, type: 'string' });
const encrypted = (mode: string): string =>
  JSON.stringify({
    EncryptionConfiguration: {
      EnableInTransitEncryption: false,
      EnableAtRestEncryption: true,
      AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: mode } },
    },
  });

/** Athena, Glue, Lake Formation and EMR. */
export const dataLake: Company = {
  lives: () => ({
    'aws_iam_role.analyst': { born: { name: 'analyst', assume_role_policy: trust('glue.amazonaws.com') } },
    'aws_athena_workgroup.w': {
      born: { name: 'analysts', description: 'one', configuration: [{ bytes_scanned_cutoff_per_query: 10485760 }] },
      change: { description: 'two', state: 'DISABLED', tags: { a: '1' } },
      replace: { name: 'engineers' },
    },
    'aws_athena_data_catalog.c': {
      born: { name: 'mine', description: 'one', type: 'GLUE', parameters: { 'catalog-id': OWNER } },
      change: { description: 'two', tags: { a: '1' } },
      replace: { name: 'ours' },
    },
    'aws_glue_catalog_database.d': {
      born: { name: 'sales', description: 'one' },
      change: { description: 'two', parameters: { a: '1' } },
      replace: { name: 'sales_2' },
    },
    'aws_glue_catalog_table.t': {
      born: {
        name: 'trends',
        database_name: DATABASE,
        parameters: { classification: 'parquet' },
        partition_keys: [column('day')],
        storage_descriptor: [{ location: 's3://sales/trends', columns: [column('shop')] }],
      },
      change: {
        description: 'by shop',
        storage_descriptor: [{ location: 's3://sales/trends', columns: [column('shop'), column('city')] }],
      },
      replace: { name: 'trends_2' },
    },
    'aws_lakeformation_resource.r': {
      born: { arn: 'arn:aws:s3:::sales', role_arn: ROLE },
      replace: { role_arn: `arn:aws:iam::${OWNER}:role/another` },
    },
    'aws_lakeformation_permissions.p': {
      born: { principal: ROLE, permissions: ['DESCRIBE'], database: [{ name: DATABASE }] },
      replace: { permissions: ['DESCRIBE', 'ALTER'] },
      importId: null,
    },
    'aws_lakeformation_permissions.columns': {
      born: {
        principal: ROLE,
        permissions: ['SELECT'],
        table_with_columns: [
          { database_name: DATABASE, name: '${aws_glue_catalog_table.t.name}', column_names: ['shop'] },
        ],
      },
      importId: null,
    },
    'aws_lakeformation_data_lake_settings.s': {
      born: { admins: [ROLE] },
      change: { admins: [ROLE, `arn:aws:iam::${OWNER}:role/steward`] },
      importId: null,
      endless: true,
    },
    'aws_emr_security_configuration.e': {
      born: { name: 'at-rest', configuration: encrypted('SSE-S3') },
      replace: { configuration: encrypted('SSE-KMS') },
    },
  }),
};
