import { identityCenterPage } from '../identity-center-page.ts';
import { applications } from './model/applications.ts';
import { instanceNamed } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listApplicationAssignmentsForPrincipal = ssoAdminOperation({
  name: 'ListApplicationAssignmentsForPrincipal',
  mutates: false,
  assumed: 'direct assignments alone',
  handle: (input, call) => {
    const all = applications
      .in(call.world, instanceNamed(input.InstanceArn, call).arn)
      .filter(({ arn }) => !input.Filter?.ApplicationArn || arn === input.Filter.ApplicationArn)
      .flatMap(({ arn, body }) => body.assignments.map((one) => ({ ApplicationArn: arn, ...one })))
      .filter((one) => one.PrincipalId === input.PrincipalId && one.PrincipalType === input.PrincipalType);
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { ApplicationAssignments: items, NextToken: nextToken };
  },
});
