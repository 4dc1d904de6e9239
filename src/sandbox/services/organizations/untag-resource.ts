import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { retag } from './model/tags.ts';

export const untagResource = organizationsOperation({
  name: 'UntagResource',
  mutates: true,
  handle: (input, call) => {
    retag(call, managedOrganization(call), input.ResourceId, (tags) =>
      Object.fromEntries(Object.entries(tags).filter(([key]) => !input.TagKeys?.includes(key))),
    );
    return {};
  },
});
