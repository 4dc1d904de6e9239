import { makeApplication } from './model/applications.ts';
import { instanceNamed } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';
import { fromTags } from '../tag-list.ts';

export const createApplication = ssoAdminOperation({
  name: 'CreateApplication',
  mutates: true,
  assumed: 'client tokens are not kept',
  handle: (input, call) => {
    const { InstanceArn, ClientToken: _token, Tags, ...rest } = input;
    const instance = instanceNamed(InstanceArn, call);
    return { ApplicationArn: makeApplication(call, instance, { ...rest, tags: fromTags(Tags) }).arn };
  },
});
