import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { tagsOf } from './model/tags.ts';

export const listTagsForResource = organizationsOperation({
  name: 'ListTagsForResource',
  mutates: false,
  handle: (input, call) => {
    const tags = Object.entries(tagsOf(call, readableOrganization(call), input.ResourceId));
    const { items, nextToken } = organizationsPage(tags, input, call);
    return { Tags: items.map(([Key, Value]) => ({ Key, Value })), NextToken: nextToken };
  },
});
