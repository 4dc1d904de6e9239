import { lakeFormationOperation, requireCatalog } from './model/lake-formation.ts';
import { settingsOf } from './model/settings.ts';

export const getDataLakeSettings = lakeFormationOperation({
  name: 'GetDataLakeSettings',
  mutates: false,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    return { DataLakeSettings: settingsOf(call) };
  },
});
