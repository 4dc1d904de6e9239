import { ssoAdminOperation } from './model/sso-admin.ts';
import { tagsOf } from './model/tags.ts';

export const untagResource = ssoAdminOperation({
  name: 'UntagResource',
  mutates: true,
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceArn);
    put(Object.fromEntries(Object.entries(tags).filter(([key]) => !input.TagKeys?.includes(key))));
    return {};
  },
});
