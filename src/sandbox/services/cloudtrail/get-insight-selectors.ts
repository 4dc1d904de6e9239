import { cloudtrailOperation, fail } from './model/cloudtrail.ts';
import { trailNamed } from './model/trails.ts';

export const getInsightSelectors = cloudtrailOperation({
  name: 'GetInsightSelectors',
  mutates: false,
  handle: (input, call) => {
    const { arn, body } = trailNamed(input.TrailName, call);
    if (!body.insights?.length) return fail('InsightNotEnabledException', `Trail ${arn} has no Insights selectors.`);
    return { TrailARN: arn, InsightSelectors: [...body.insights] };
  },
});
