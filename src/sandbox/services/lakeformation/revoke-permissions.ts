import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';
import { revoke } from './model/permissions.ts';

export const revokePermissions = lakeFormationOperation({
  name: 'RevokePermissions',
  mutates: true,
  assumed: 'the words that tell nothing was revoked',
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    revoke(call, input);
    return {};
  },
});
