import { cloudtrailOperation } from './model/cloudtrail.ts';
import { trails } from './model/trails.ts';

export const listTrails = cloudtrailOperation({
  name: 'ListTrails',
  mutates: false,
  handle: (_input, call) => ({
    Trails: trails.own(call).map(({ arn, name, region }) => ({ TrailARN: arn, Name: name, HomeRegion: region })),
  }),
});
