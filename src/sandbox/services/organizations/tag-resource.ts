import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { fromTags } from '../tag-list.ts';
import { retag } from './model/tags.ts';

export const tagResource = organizationsOperation({
  name: 'TagResource',
  mutates: true,
  handle: (input, call) => {
    retag(call, managedOrganization(call), input.ResourceId, (tags) => ({ ...tags, ...fromTags(input.Tags) }));
    return {};
  },
});
