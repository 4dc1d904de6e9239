import { identityCenterPage } from '../identity-center-page.ts';
import { toInstance, visibleInstances } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listInstances = ssoAdminOperation({
  name: 'ListInstances',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = identityCenterPage(visibleInstances(call).map(toInstance), input, call);
    return { Instances: items, NextToken: nextToken };
  },
});
