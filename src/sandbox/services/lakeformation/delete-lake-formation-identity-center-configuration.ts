import { integrationOf, integrations } from './model/identity-center.ts';
import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';

export const deleteLakeFormationIdentityCenterConfiguration = lakeFormationOperation({
  name: 'DeleteLakeFormationIdentityCenterConfiguration',
  mutates: true,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    integrations.remove(call.world, integrationOf(call));
    return {};
  },
});
