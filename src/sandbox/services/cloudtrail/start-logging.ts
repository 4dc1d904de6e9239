import { cloudtrailOperation } from './model/cloudtrail.ts';
import { setLogging, trailNamed } from './model/trails.ts';

export const startLogging = cloudtrailOperation({
  name: 'StartLogging',
  mutates: true,
  handle: (input, call) => {
    setLogging(call, trailNamed(input.Name, call), true);
    return {};
  },
});
