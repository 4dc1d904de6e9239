import type { LakeFormation } from '@aws-sdk/client-lakeformation';

import { declaredType } from '../declared/declared-type.ts';
import { catalogOf } from '../families/glue/catalog.ts';
import { text } from '../values/fields.ts';

/** Lake Formation's connection with Identity Center, one per catalog; it has no `id`. */
export const lakeformationIdentityCenterConfiguration = declaredType<LakeFormation>({
  type: 'aws_lakeformation_identity_center_configuration',
  framework: 'plugin-framework',
  label: 'Lake Formation Identity Center Configuration',
  client: (clients) => clients.lakeformation(),
  gone: ['EntityNotFoundException'],
  names: { catalog_id: null },
  async create({ client, fields, context, record }) {
    const CatalogId = catalogOf(fields, context);
    await client.createLakeFormationIdentityCenterConfiguration({
      CatalogId,
      InstanceArn: text(fields, 'instance_arn'),
    });
    record({ catalog_id: CatalogId });
  },
  read: ({ client, fields, context }) =>
    client.describeLakeFormationIdentityCenterConfiguration({ CatalogId: catalogOf(fields, context) }),
  also: (_answer, state, context) => ({ catalog_id: catalogOf(state, context) }),
  delete: ({ client, fields, context }) =>
    client.deleteLakeFormationIdentityCenterConfiguration({ CatalogId: catalogOf(fields, context) }),
  importId: (id) => ({ catalog_id: id }),
});
