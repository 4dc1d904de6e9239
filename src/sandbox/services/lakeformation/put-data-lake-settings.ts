import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';
import { putSettings } from './model/settings.ts';

export const putDataLakeSettings = lakeFormationOperation({
  name: 'PutDataLakeSettings',
  mutates: true,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    putSettings(call, input.DataLakeSettings ?? {});
    return {};
  },
});
