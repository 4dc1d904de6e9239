import { integrationOf } from './model/identity-center.ts';
import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';

export const describeLakeFormationIdentityCenterConfiguration = lakeFormationOperation({
  name: 'DescribeLakeFormationIdentityCenterConfiguration',
  mutates: false,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    return integrationOf(call).body;
  },
});
