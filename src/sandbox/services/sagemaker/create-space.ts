import { sagemakerOperation } from './model/sagemaker.ts';
import { makeSpace, spaceArn } from './model/spaces.ts';

export const createSpace = sagemakerOperation({
  name: 'CreateSpace',
  mutates: true,
  resource: (input, call) => spaceArn(input, call),
  handle: (input, call) => ({ SpaceArn: makeSpace(call, input).arn }),
});
