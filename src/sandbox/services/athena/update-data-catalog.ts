import { athenaOperation } from './model/athena.ts';
import { dataCatalogArn, dataCatalogNamed, dataCatalogs } from './model/data-catalogs.ts';

export const updateDataCatalog = athenaOperation({
  name: 'UpdateDataCatalog',
  mutates: true,
  resource: (input, call) => dataCatalogArn(call, input.Name ?? ''),
  handle: (input, call) => {
    const found = dataCatalogNamed(call, input.Name);
    dataCatalogs.change(call.world, found, {
      body: {
        type: input.Type ?? found.body.type,
        description: input.Description ?? found.body.description,
        parameters: input.Parameters ?? found.body.parameters,
      },
      by: call.caller.arn,
    });
    return {};
  },
});
