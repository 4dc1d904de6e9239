import type { LakeFormation, PrincipalResourcePermissions, Resource } from '@aws-sdk/client-lakeformation';

import { allPages } from '../../aws/all-pages.ts';
import { blocks, flag, optionalText, text, texts } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** The resource of a grant: whichever block the configuration has. */
export function grantedResource(fields: Fields): Resource {
  if (flag(fields, 'catalog_resource')) return { Catalog: {} };
  const [database] = blocks(fields, 'database');
  if (database) return { Database: { ...catalog(database), Name: text(database, 'name') } };
  const [table] = blocks(fields, 'table');
  if (table) return { Table: { ...tableOf(table), ...nameOrWildcard(table) } };
  const [columns] = blocks(fields, 'table_with_columns');
  if (columns) {
    const excluded = texts(columns, 'excluded_column_names');
    const all = flag(columns, 'wildcard') || excluded.length > 0;
    return {
      TableWithColumns: {
        ...tableOf(columns),
        Name: text(columns, 'name'),
        ...(all
          ? { ColumnWildcard: excluded.length > 0 ? { ExcludedColumnNames: excluded } : {} }
          : { ColumnNames: texts(columns, 'column_names') }),
      },
    };
  }
  const [location] = blocks(fields, 'data_location');
  if (location) return { DataLocation: { ...catalog(location), ResourceArn: text(location, 'arn') } };
  const [tag] = blocks(fields, 'lf_tag');
  if (tag) return { LFTag: { ...catalog(tag), TagKey: text(tag, 'key'), TagValues: texts(tag, 'values') } };
  return otherResource(fields);
}

function otherResource(fields: Fields): Resource {
  const [policy] = blocks(fields, 'lf_tag_policy');
  if (policy) {
    return {
      LFTagPolicy: {
        ...catalog(policy),
        ResourceType: text(policy, 'resource_type') === 'TABLE' ? 'TABLE' : 'DATABASE',
        Expression: blocks(policy, 'expression').map((one) => ({
          TagKey: text(one, 'key'),
          TagValues: texts(one, 'values'),
        })),
      },
    };
  }
  const [filter] = blocks(fields, 'data_cells_filter');
  return {
    DataCellsFilter: filter && {
      TableCatalogId: text(filter, 'table_catalog_id'),
      DatabaseName: text(filter, 'database_name'),
      TableName: text(filter, 'table_name'),
      Name: text(filter, 'name'),
    },
  };
}

const catalog = (block: Fields) => ({ CatalogId: optionalText(block, 'catalog_id') });
const tableOf = (block: Fields) => ({ ...catalog(block), DatabaseName: text(block, 'database_name') });
const nameOrWildcard = (table: Fields) =>
  flag(table, 'wildcard') ? { TableWildcard: {} } : { Name: text(table, 'name') };

/** The grants of that principal on that resource: columns are asked for by their table, as the genuine provider does. */
export async function grants(client: LakeFormation, fields: Fields): Promise<PrincipalResourcePermissions[]> {
  const resource = grantedResource(fields);
  const { TableWithColumns: columns } = resource;
  const asked: Resource = columns ? { Table: { DatabaseName: columns.DatabaseName, Name: columns.Name } } : resource;
  const Principal = { DataLakePrincipalIdentifier: text(fields, 'principal') };
  const found = await allPages(async (NextToken) => {
    const page = await client.listPermissions({ Principal, Resource: asked, NextToken });
    return { items: page.PrincipalResourcePermissions, next: page.NextToken };
  });
  const kind = Object.entries(resource).find(([, value]) => value !== undefined)?.[0] as keyof Resource;
  return found.filter(
    (one) =>
      one.Principal?.DataLakePrincipalIdentifier === Principal.DataLakePrincipalIdentifier &&
      one.Resource?.[kind] !== undefined,
  );
}
