import { cloudtrailOperation } from './model/cloudtrail.ts';
import { makeTrail, toTrailAnswer } from './model/trails.ts';

export const createTrail = cloudtrailOperation({
  name: 'CreateTrail',
  mutates: true,
  assumed: 'events of its own Region alone are written, all of them whatever is selected',
  handle: (input, call) => toTrailAnswer(makeTrail(call, input)),
});
