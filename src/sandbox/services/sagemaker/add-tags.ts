import { sagemakerOperation } from './model/sagemaker.ts';
import { fromTags, toTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const addTags = sagemakerOperation({
  name: 'AddTags',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceArn ?? '');
    const next = { ...tags, ...fromTags(input.Tags) };
    put(next);
    return { Tags: toTags(next) };
  },
});
