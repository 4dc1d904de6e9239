import { callerGrants } from './model/decision.ts';
import { instanceOf } from './model/instances.ts';
import { grantsPage, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const listCallerAccessGrants = s3ControlOperation({
  name: 'ListCallerAccessGrants',
  mutates: false,
  ...onInstance,
  handle: (input, call) => {
    const { account } = instanceOf(call, input);
    const scope = input.GrantScope ?? 's3://';
    const own = callerGrants(call, account).filter((one) => one.body.scope.startsWith(scope.replace(/\*$/, '')));
    const { items, nextToken } = grantsPage(call, own, input);
    return {
      CallerAccessGrantsList: items.map(({ body }) => ({
        Permission: body.permission,
        GrantScope: body.scope,
        ApplicationArn: body.application ?? 'ALL',
      })),
      NextToken: nextToken,
    };
  },
});
