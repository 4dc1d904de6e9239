import { cloudtrailOperation } from './model/cloudtrail.ts';
import { toTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const listTags = cloudtrailOperation({
  name: 'ListTags',
  mutates: false,
  handle: (input, call) => ({
    ResourceTagList: (input.ResourceIdList ?? []).map((ResourceId) => ({
      ResourceId,
      TagsList: toTags(tagsOf(call, ResourceId).tags),
    })),
  }),
});
