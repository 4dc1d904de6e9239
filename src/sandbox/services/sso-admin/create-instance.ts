import { instances, makeInstance } from './model/instances.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';

export const createInstance = ssoAdminOperation({
  name: 'CreateInstance',
  mutates: true,
  assumed: "the management account of an organization gets an organization's instance, any other account its own",
  handle: (input, call) => {
    const known = instances.own(call)[0];
    if (known) fail('ConflictException', `Instance ${known.arn} already exists.`);
    return { InstanceArn: makeInstance(call, { name: input.Name }).arn };
  },
});
