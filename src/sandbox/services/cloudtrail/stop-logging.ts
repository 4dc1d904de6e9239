import { cloudtrailOperation } from './model/cloudtrail.ts';
import { setLogging, trailNamed } from './model/trails.ts';

export const stopLogging = cloudtrailOperation({
  name: 'StopLogging',
  mutates: true,
  handle: (input, call) => {
    setLogging(call, trailNamed(input.Name, call), false);
    return {};
  },
});
