import { athenaOperation } from './model/athena.ts';
import { dataCatalogArn, dataCatalogNamed, toDataCatalog } from './model/data-catalogs.ts';

export const getDataCatalog = athenaOperation({
  name: 'GetDataCatalog',
  mutates: false,
  resource: (input, call) => dataCatalogArn(call, input.Name ?? ''),
  handle: (input, call) => ({ DataCatalog: toDataCatalog(dataCatalogNamed(call, input.Name)) }),
});
