import { cloudtrailOperation } from './model/cloudtrail.ts';
import { trailNamed, trails } from './model/trails.ts';

export const deleteTrail = cloudtrailOperation({
  name: 'DeleteTrail',
  mutates: true,
  handle: (input, call) => {
    trails.remove(call.world, trailNamed(input.Name, call));
    return {};
  },
});
