import type { Glue, TableInput } from '@aws-sdk/client-glue';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import type { ResourceContext } from '../engine/resource-type.ts';
import { GONE, catalogOf } from '../families/glue/catalog.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields, context: ResourceContext) => ({
  CatalogId: catalogOf(fields, context),
  DatabaseName: text(fields, 'database_name'),
});

const inputOf = ({ members }: { members<Input extends object>(): Input }): TableInput => {
  const {
    CatalogId: _own,
    DatabaseName: _database,
    ...input
  } = members<TableInput & { readonly CatalogId?: string; readonly DatabaseName?: string }>();
  return input;
};

/** A table of the data catalog; its id is `CATALOG:DATABASE:NAME`. */
export const glueCatalogTable = declaredType<Glue>({
  type: 'aws_glue_catalog_table',
  framework: 'sdk-v2',
  label: 'Glue Catalog Table',
  client: (clients) => clients.glue(),
  gone: GONE,
  names: {
    arn: null,
    open_table_format_input: null,
    partition_index: null,
    ser_de_info: 'SerdeInfo',
    stored_as_sub_directories: 'StoredAsSubDirectories',
    view_definition: null,
  },
  computedBlocks: ['storage_descriptor'],
  async create(call) {
    const { client, fields, context, record } = call;
    const where = which(fields, context);
    await client.createTable({ ...where, TableInput: inputOf(call) });
    record({ id: `${where.CatalogId}:${where.DatabaseName}:${text(fields, 'name')}`, catalog_id: where.CatalogId });
  },
  read: async ({ client, fields, context }) =>
    (await client.getTable({ ...which(fields, context), Name: text(fields, 'name') })).Table,
  also(_answer, state, context) {
    const { CatalogId, DatabaseName } = which(state, context);
    const arn = `arn:aws:glue:${context.region}:${CatalogId}:table/${DatabaseName}/${text(state, 'name')}`;
    return { arn, catalog_id: CatalogId };
  },
  update: (call) => call.client.updateTable({ ...which(call.prior, call.context), TableInput: inputOf(call) }),
  delete: ({ client, fields, context }) =>
    client.deleteTable({ ...which(fields, context), Name: text(fields, 'name') }),
  importId: idParts(':', 'catalog_id', 'database_name', 'name'),
});
