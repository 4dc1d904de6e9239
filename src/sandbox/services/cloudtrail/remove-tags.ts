import { cloudtrailOperation } from './model/cloudtrail.ts';
import { tagsOf } from './model/tags.ts';

export const removeTags = cloudtrailOperation({
  name: 'RemoveTags',
  mutates: true,
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceId);
    const gone = new Set(input.TagsList?.map((one) => one.Key));
    put(Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(key))));
    return {};
  },
});
