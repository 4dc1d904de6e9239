import { fromTags } from '../tag-list.ts';
import { athenaOperation, invalid } from './model/athena.ts';
import { dataCatalogArn, dataCatalogs, toDataCatalog } from './model/data-catalogs.ts';

export const createDataCatalog = athenaOperation({
  name: 'CreateDataCatalog',
  mutates: true,
  assumed: 'federated catalogs are there at once; their stacks are not made',
  resource: (input, call) => dataCatalogArn(call, input.Name ?? ''),
  handle: (input, call) => {
    const { Name: name = '', Type: type = 'GLUE' } = input;
    if (dataCatalogs.find(call, dataCatalogArn(call, name))) return invalid(`DataCatalog ${name} has already existed`);
    const made = dataCatalogs.make(call, {
      arn: dataCatalogArn(call, name),
      name,
      body: { type, description: input.Description ?? null, parameters: input.Parameters ?? {} },
      tags: fromTags(input.Tags),
    });
    return { DataCatalog: toDataCatalog(made) };
  },
});
