import { sagemakerOperation } from './model/sagemaker.ts';
import { changeSpace, spaceArn, spaceNamed } from './model/spaces.ts';

export const updateSpace = sagemakerOperation({
  name: 'UpdateSpace',
  mutates: true,
  resource: (input, call) => spaceArn(input, call),
  handle: (input, call) => ({ SpaceArn: changeSpace(call, spaceNamed(input, call), input).arn }),
});
