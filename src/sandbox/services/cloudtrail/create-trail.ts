import { cloudtrailOperation } from './model/cloudtrail.ts';
import { makeTrail, toTrailAnswer } from './model/trails.ts';

export const createTrail = cloudtrailOperation({
  name: 'CreateTrail',
  mutates: true,
  assumed:
    'the bucket and its policy are looked at when events are to be written; of its own Region alone, all of them whatever is selected',
  handle: (input, call) => toTrailAnswer(makeTrail(call, input)),
});
