import { sagemakerOperation } from './model/sagemaker.ts';
import { tagsOf } from './model/tags.ts';

export const deleteTags = sagemakerOperation({
  name: 'DeleteTags',
  mutates: true,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const { tags, put } = tagsOf(call, input.ResourceArn ?? '');
    put(Object.fromEntries(Object.entries(tags).filter(([key]) => !input.TagKeys?.includes(key))));
    return {};
  },
});
