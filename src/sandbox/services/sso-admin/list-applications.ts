import { identityCenterPage } from '../identity-center-page.ts';
import { applications, toApplication } from './model/applications.ts';
import { instanceNamed } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listApplications = ssoAdminOperation({
  name: 'ListApplications',
  mutates: false,
  handle: (input, call) => {
    const { Filter: filter } = input;
    const all = applications
      .in(call.world, instanceNamed(input.InstanceArn, call).arn)
      .filter(
        ({ account, body }) =>
          (!filter?.ApplicationAccount || account === filter.ApplicationAccount) &&
          (!filter?.ApplicationProvider || body.ApplicationProviderArn === filter.ApplicationProvider),
      );
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { Applications: items.map((one) => toApplication(call, one)), NextToken: nextToken };
  },
});
