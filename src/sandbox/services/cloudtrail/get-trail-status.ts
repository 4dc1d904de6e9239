import { cloudtrailOperation } from './model/cloudtrail.ts';
import { statusOf, trailNamed } from './model/trails.ts';

export const getTrailStatus = cloudtrailOperation({
  name: 'GetTrailStatus',
  mutates: false,
  handle: (input, call) => statusOf(trailNamed(input.Name, call)),
});
