import { glueOperation } from './model/glue.ts';
import { tagged } from './model/tags.ts';

export const getTags = glueOperation({
  name: 'GetTags',
  mutates: false,
  resource: (input) => input.ResourceArn ?? '',
  handle: (input, call) => ({ Tags: tagged(call, input.ResourceArn).tags }),
});
