import { lakeFormationOperation, lakePage, requireCatalog } from './model/lake-formation.ts';
import { permissions, toPermissions } from './model/permissions.ts';
import { isAbout, resourceType } from './model/resources.ts';

export const listPermissions = lakeFormationOperation({
  name: 'ListPermissions',
  mutates: false,
  handle: (input, call) => {
    requireCatalog(call, input.CatalogId);
    const principal = input.Principal?.DataLakePrincipalIdentifier;
    const own = permissions
      .own(call)
      .filter(
        ({ body }) =>
          (principal === undefined || body.principal === principal) &&
          (!input.Resource || isAbout(body.resource, input.Resource)) &&
          (!input.ResourceType || resourceType(body.resource) === input.ResourceType),
      );
    const { items, nextToken } = lakePage(call, own, input);
    return { PrincipalResourcePermissions: items.map(toPermissions), NextToken: nextToken };
  },
});
