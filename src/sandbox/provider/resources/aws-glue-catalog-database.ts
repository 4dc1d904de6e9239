import type { DatabaseInput, Glue } from '@aws-sdk/client-glue';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import type { ResourceContext } from '../engine/resource-type.ts';
import { GONE, catalogOf } from '../families/glue/catalog.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const arnOf = (state: Fields, context: ResourceContext): string =>
  `arn:aws:glue:${context.region}:${catalogOf(state, context)}:database/${text(state, 'name')}`;

const inputOf = ({ members }: { members<Input extends object>(): Input }): DatabaseInput => {
  const { CatalogId: _own, ...input } = members<DatabaseInput & { readonly CatalogId?: string }>();
  return input;
};

/** A database of the data catalog; its id is `CATALOG:NAME`. */
export const glueCatalogDatabase = declaredType<Glue>({
  type: 'aws_glue_catalog_database',
  framework: 'sdk-v2',
  label: 'Glue Catalog Database',
  client: (clients) => clients.glue(),
  gone: GONE,
  names: {
    arn: null,
    catalog_id: 'CatalogId',
    create_table_default_permission: 'CreateTableDefaultPermissions',
    federated_database: 'FederatedDatabase',
    target_database: 'TargetDatabase',
  },
  computedBlocks: ['create_table_default_permission'],
  tags: {
    list: async (glue, state, context) => (await glue.getTags({ ResourceArn: arnOf(state, context) })).Tags ?? {},
    set: (glue, state, tags, context) =>
      glue.tagResource({ ResourceArn: arnOf(state, context), TagsToAdd: { ...tags } }),
    unset: (glue, state, keys, context) =>
      glue.untagResource({ ResourceArn: arnOf(state, context), TagsToRemove: [...keys] }),
  },
  async create(call) {
    const { client, fields, context, tags, record } = call;
    const CatalogId = catalogOf(fields, context);
    await client.createDatabase({ CatalogId, DatabaseInput: inputOf(call), Tags: { ...tags } });
    record({ id: `${CatalogId}:${text(fields, 'name')}`, catalog_id: CatalogId });
  },
  read: async ({ client, fields, context }) =>
    (await client.getDatabase({ CatalogId: catalogOf(fields, context), Name: text(fields, 'name') })).Database,
  also: (_answer, state, context) => ({ arn: arnOf(state, context), catalog_id: catalogOf(state, context) }),
  update: (call) =>
    call.client.updateDatabase({
      CatalogId: catalogOf(call.prior, call.context),
      Name: text(call.prior, 'name'),
      DatabaseInput: inputOf(call),
    }),
  delete: ({ client, fields, context }) =>
    client.deleteDatabase({ CatalogId: catalogOf(fields, context), Name: text(fields, 'name') }),
  importId: idParts(':', 'catalog_id', 'name'),
});
