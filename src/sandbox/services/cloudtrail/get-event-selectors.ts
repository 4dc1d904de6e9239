import { cloudtrailOperation } from './model/cloudtrail.ts';
import { USUAL_SELECTORS, trailNamed } from './model/trails.ts';

export const getEventSelectors = cloudtrailOperation({
  name: 'GetEventSelectors',
  mutates: false,
  handle: (input, call) => {
    const trail = trailNamed(input.TrailName, call);
    return { TrailARN: trail.arn, ...(trail.body.selectors ?? USUAL_SELECTORS) };
  },
});
