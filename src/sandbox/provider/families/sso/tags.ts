import type { SSOAdmin } from '@aws-sdk/client-sso-admin';

import type { TagCalls } from '../../declared/declaration.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import { text } from '../../values/fields.ts';

/** Of an application; its instance is part of the question. */
export const applicationTags: TagCalls<SSOAdmin> = {
  list: async (sso, state) =>
    tagsOfKeyValues(
      (await sso.listTagsForResource({ InstanceArn: text(state, 'instance_arn'), ResourceArn: text(state, 'id') }))
        .Tags,
    ),
  set: (sso, state, tags) =>
    sso.tagResource({
      InstanceArn: text(state, 'instance_arn'),
      ResourceArn: text(state, 'id'),
      Tags: keyValues(tags),
    }),
  unset: (sso, state, keys) =>
    sso.untagResource({
      InstanceArn: text(state, 'instance_arn'),
      ResourceArn: text(state, 'id'),
      TagKeys: [...keys],
    }),
};
