import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';
import { grant } from './model/permissions.ts';

export const batchGrantPermissions = lakeFormationOperation({
  name: 'BatchGrantPermissions',
  mutates: true,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    for (const entry of input.Entries ?? []) grant(call, entry);
    return { Failures: [] };
  },
});
