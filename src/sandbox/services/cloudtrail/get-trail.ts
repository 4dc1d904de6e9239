import { cloudtrailOperation } from './model/cloudtrail.ts';
import { toTrail, trailNamed } from './model/trails.ts';

export const getTrail = cloudtrailOperation({
  name: 'GetTrail',
  mutates: false,
  handle: (input, call) => ({ Trail: toTrail(trailNamed(input.Name, call)) }),
});
