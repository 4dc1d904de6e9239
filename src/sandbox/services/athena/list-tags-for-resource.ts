import { athenaOperation, athenaPage } from './model/athena.ts';
import { taggedOf } from './model/tagged.ts';

export const listTagsForResource = athenaOperation({
  name: 'ListTagsForResource',
  mutates: false,
  resource: (input) => input.ResourceARN ?? '',
  handle: (input, call) => {
    const tags = Object.entries(taggedOf(call, input.ResourceARN).tags).map(([Key, Value]) => ({ Key, Value }));
    const { items, nextToken } = athenaPage(call, tags, input, 75);
    return { Tags: items, NextToken: nextToken };
  },
});
