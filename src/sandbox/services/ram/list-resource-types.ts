import { RESOURCE_TYPES } from '../../world/resource-types.ts';
import { ramOperation, ramPage } from './model/ram.ts';

export const listResourceTypes = ramOperation({
  name: 'ListResourceTypes',
  mutates: false,
  assumed: 'lists the types that the sandbox emulates, not all of AWS',
  handle: (input, call) => {
    const scope = input.resourceRegionScope ?? 'ALL';
    const all = RESOURCE_TYPES.filter((type) => scope === 'ALL' || type.scope === scope);
    const { items, nextToken } = ramPage(all, input, call);
    const resourceTypes = items.map((type) => ({
      resourceType: type.name,
      serviceName: type.service,
      resourceRegionScope: type.scope,
    }));
    return { resourceTypes, nextToken };
  },
});
