import { grants, toGrant } from './model/grants.ts';
import { instanceOf } from './model/instances.ts';
import { grantsPage, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const listAccessGrants = s3ControlOperation({
  name: 'ListAccessGrants',
  mutates: false,
  ...onInstance,
  handle: (input, call) => {
    instanceOf(call, input);
    const { GranteeType, GranteeIdentifier, Permission, GrantScope, ApplicationArn } = input;
    const own = grants
      .own(call)
      .filter(
        ({ body }) =>
          (!GranteeType || body.granteeType === GranteeType) &&
          (!GranteeIdentifier || body.grantee === GranteeIdentifier) &&
          (!Permission || body.permission === Permission) &&
          (!GrantScope || body.scope === GrantScope) &&
          (!ApplicationArn || body.application === ApplicationArn),
      );
    const { items, nextToken } = grantsPage(call, own, input);
    return { AccessGrantsList: items.map(toGrant), NextToken: nextToken };
  },
});
