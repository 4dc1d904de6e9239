import { ssoAdminOperation } from './model/sso-admin.ts';
import { fromTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const tagResource = ssoAdminOperation({
  name: 'TagResource',
  mutates: true,
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceArn);
    put({ ...tags, ...fromTags(input.Tags) });
    return {};
  },
});
