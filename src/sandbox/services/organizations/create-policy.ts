import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { createControl, toPolicy } from './model/controls.ts';

export const createPolicy = organizationsOperation({
  name: 'CreatePolicy',
  mutates: true,
  assumed: 'no policy type but SERVICE_CONTROL_POLICY',
  handle: (input, call) => ({
    Policy: toPolicy(createControl(call, managedOrganization(call), input)),
  }),
});
