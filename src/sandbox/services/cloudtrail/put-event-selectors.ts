import { cloudtrailOperation } from './model/cloudtrail.ts';
import { trailNamed, trails } from './model/trails.ts';

export const putEventSelectors = cloudtrailOperation({
  name: 'PutEventSelectors',
  mutates: true,
  handle: (input, call) => {
    const { EventSelectors, AdvancedEventSelectors } = input;
    const trail = trailNamed(input.TrailName, call);
    const selectors = AdvancedEventSelectors?.length ? { AdvancedEventSelectors } : { EventSelectors };
    trails.change(call.world, trail, { body: { selectors }, by: call.caller.arn });
    return { TrailARN: trail.arn, ...selectors };
  },
});
