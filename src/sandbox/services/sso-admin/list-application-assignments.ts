import { identityCenterPage } from '../identity-center-page.ts';
import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listApplicationAssignments = ssoAdminOperation({
  name: 'ListApplicationAssignments',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    const { items, nextToken } = identityCenterPage(application.body.assignments, input, call);
    return {
      ApplicationAssignments: items.map((one) => ({ ApplicationArn: application.arn, ...one })),
      NextToken: nextToken,
    };
  },
});
