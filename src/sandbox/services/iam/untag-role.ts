import { iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';
import { withoutTags } from '../tag-list.ts';

export const untagRole = iamOperation({
  name: 'UntagRole',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    putRole(call, { ...role, tags: withoutTags(role.tags, input.TagKeys) });
    return {};
  },
});
