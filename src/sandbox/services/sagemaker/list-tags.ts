import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';
import { toTags } from '../tag-list.ts';
import { tagsOf } from './model/tags.ts';

export const listTags = sagemakerOperation({
  name: 'ListTags',
  mutates: false,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => {
    const { items, nextToken } = sagemakerPage(toTags(tagsOf(call, input.ResourceArn ?? '').tags), input, call);
    return { Tags: items, NextToken: nextToken };
  },
});
