import { sagemakerOperation } from './model/sagemaker.ts';
import { removeSpace, spaceArn, spaceNamed } from './model/spaces.ts';

export const deleteSpace = sagemakerOperation({
  name: 'DeleteSpace',
  mutates: true,
  resource: (input, call) => spaceArn(input, call),
  handle: (input, call) => {
    removeSpace(call, spaceNamed(input, call));
    return {};
  },
});
