import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';
import { grant } from './model/permissions.ts';

export const grantPermissions = lakeFormationOperation({
  name: 'GrantPermissions',
  mutates: true,
  assumed: 'whether the principal and the resource exist is not looked at',
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    grant(call, input);
    return {};
  },
});
