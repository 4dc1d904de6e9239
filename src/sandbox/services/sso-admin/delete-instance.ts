import { applications } from './model/applications.ts';
import { instanceNamed, instances } from './model/instances.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';

export const deleteInstance = ssoAdminOperation({
  name: 'DeleteInstance',
  mutates: true,
  handle: (input, call) => {
    const instance = instanceNamed(input.InstanceArn, call);
    if (applications.in(call.world, instance.arn).length > 0)
      fail('ConflictException', 'The instance still has applications.');
    instances.remove(call.world, instance);
    return {};
  },
});
