import { toTags } from '../tag-list.ts';
import { iamOperation, iamPage } from './model/iam.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const listRoleTags = iamOperation({
  name: 'ListRoleTags',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const { items, rest } = iamPage(toTags(roleNamed(call, input.RoleName).tags), input, call);
    return { Tags: items, ...rest };
  },
});
