import { cloudtrailOperation } from './model/cloudtrail.ts';
import { makeTrail, toTrailAnswer } from './model/trails.ts';

export const createTrail = cloudtrailOperation({
  name: 'CreateTrail',
  mutates: true,
  assumed: 'the bucket and its policy are not looked at, and nothing is written to it',
  handle: (input, call) => toTrailAnswer(makeTrail(call, input)),
});
