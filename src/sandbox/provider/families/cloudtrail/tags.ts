import type { CloudTrail } from '@aws-sdk/client-cloudtrail';

import type { TagCalls } from '../../declared/declaration.ts';
import { keyValues, tagsOfKeyValues } from '../../declared/tag-lists.ts';
import { text } from '../../values/fields.ts';

export const cloudtrailTags: TagCalls<CloudTrail> = {
  list: async (cloudtrail, state) =>
    tagsOfKeyValues(
      (await cloudtrail.listTags({ ResourceIdList: [text(state, 'arn')] })).ResourceTagList?.[0]?.TagsList,
    ),
  set: (cloudtrail, state, tags) => cloudtrail.addTags({ ResourceId: text(state, 'arn'), TagsList: keyValues(tags) }),
  unset: (cloudtrail, state, keys) =>
    cloudtrail.removeTags({ ResourceId: text(state, 'arn'), TagsList: keys.map((Key) => ({ Key })) }),
};
