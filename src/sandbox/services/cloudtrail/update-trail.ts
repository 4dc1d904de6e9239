import { cloudtrailOperation } from './model/cloudtrail.ts';
import { changeTrail, toTrailAnswer, trailNamed } from './model/trails.ts';

export const updateTrail = cloudtrailOperation({
  name: 'UpdateTrail',
  mutates: true,
  handle: (input, call) => toTrailAnswer(changeTrail(call, trailNamed(input.Name, call), input)),
});
