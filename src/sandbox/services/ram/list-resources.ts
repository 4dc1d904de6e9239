import { principalsOf, resourcesOf, toResource } from './model/share-contents.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { resourceTypeNamed } from './model/resources.ts';
import { sharesOf } from './model/shares.ts';
import { resourceTypeOf } from '../../world/resource-types.ts';

export const listResources = ramOperation({
  name: 'ListResources',
  mutates: false,
  handle: (input, call) => {
    const type =
      input.resourceType === undefined
        ? undefined
        : resourceTypeNamed(input.resourceType, 'InvalidResourceTypeException').name;
    const found = sharesOf(call, input.resourceOwner)
      .filter((share) => !input.resourceShareArns?.length || input.resourceShareArns.includes(share.arn))
      .filter((share) => !input.principal || principalsOf(call, share).some((one) => one.entity === input.principal))
      .flatMap((share) => resourcesOf(call, share))
      .filter((one) => input.resourceOwner === 'SELF' || one.status === 'ASSOCIATED')
      .filter((one) => !type || resourceTypeOf(one.entity) === type)
      .filter((one) => !input.resourceArns?.length || input.resourceArns.includes(one.entity))
      .filter(() => input.resourceRegionScope !== 'GLOBAL');
    const { items, nextToken } = ramPage(found, input, call);
    return { resources: items.map(toResource), nextToken };
  },
});
