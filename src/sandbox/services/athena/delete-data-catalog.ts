import { athenaOperation } from './model/athena.ts';
import { dataCatalogArn, dataCatalogNamed, dataCatalogs } from './model/data-catalogs.ts';

export const deleteDataCatalog = athenaOperation({
  name: 'DeleteDataCatalog',
  mutates: true,
  resource: (input, call) => dataCatalogArn(call, input.Name ?? ''),
  handle: (input, call) => {
    dataCatalogs.remove(call.world, dataCatalogNamed(call, input.Name));
    return {};
  },
});
