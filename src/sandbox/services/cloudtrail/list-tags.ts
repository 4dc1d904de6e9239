import { cloudtrailOperation } from './model/cloudtrail.ts';
import { tagsOf, toTags } from './model/tags.ts';

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
