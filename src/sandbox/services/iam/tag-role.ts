import { iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';
import { fromTags } from '../tag-list.ts';

export const tagRole = iamOperation({
  name: 'TagRole',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    putRole(call, { ...role, tags: { ...role.tags, ...fromTags(input.Tags) } });
    return {};
  },
});
