import { cloudtrailOperation } from './model/cloudtrail.ts';
import { toTrail, trails } from './model/trails.ts';

export const describeTrails = cloudtrailOperation({
  name: 'DescribeTrails',
  mutates: false,
  handle: (input, call) => {
    const wanted = input.trailNameList ?? [];
    const all = trails
      .own(call)
      .filter((one) => wanted.length === 0 || wanted.some((name) => name === one.arn || name === one.name));
    return { trailList: all.map(toTrail) };
  },
});
