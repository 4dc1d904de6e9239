import { identityCenterPage } from '../identity-center-page.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';
import { toTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const listTagsForResource = ssoAdminOperation({
  name: 'ListTagsForResource',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = identityCenterPage(toTags(tagsOf(call, input.ResourceArn).tags), input, call);
    return { Tags: items, NextToken: nextToken };
  },
});
