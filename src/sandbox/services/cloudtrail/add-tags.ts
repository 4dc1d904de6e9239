import { cloudtrailOperation } from './model/cloudtrail.ts';
import { fromTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const addTags = cloudtrailOperation({
  name: 'AddTags',
  mutates: true,
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceId);
    put({ ...tags, ...fromTags(input.TagsList) });
    return {};
  },
});
