import { sagemakerOperation } from './model/sagemaker.ts';
import { spaces, toSpaceDetails } from './model/spaces.ts';
import { studioPage } from './model/studio.ts';

export const listSpaces = sagemakerOperation({
  name: 'ListSpaces',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = studioPage(spaces.own(call), input, input.SpaceNameContains, call);
    return { Spaces: items.map(toSpaceDetails), NextToken: nextToken };
  },
});
