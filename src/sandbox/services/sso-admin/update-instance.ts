import { instanceNamed, instances } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const updateInstance = ssoAdminOperation({
  name: 'UpdateInstance',
  mutates: true,
  handle: (input, call) => {
    const instance = instanceNamed(input.InstanceArn, call);
    instances.change(call.world, instance, { body: { Name: input.Name ?? instance.body.Name }, by: call.caller.arn });
    return {};
  },
});
