import { cloudtrailOperation } from './model/cloudtrail.ts';
import { trailNamed, trails } from './model/trails.ts';

export const putInsightSelectors = cloudtrailOperation({
  name: 'PutInsightSelectors',
  mutates: true,
  assumed: 'of trails, not of event data stores',
  handle: (input, call) => {
    const trail = trailNamed(input.TrailName, call);
    const insights = input.InsightSelectors ?? [];
    trails.change(call.world, trail, { body: { insights }, by: call.caller.arn });
    return { TrailARN: trail.arn, InsightSelectors: insights };
  },
});
