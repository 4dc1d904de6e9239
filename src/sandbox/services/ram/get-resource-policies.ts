import { accountOfArn, isAccountId } from '../../../domain/arn.ts';
import type { Call } from '../../operation.ts';
import { sharedPermission } from '../../world/customer-permissions.ts';
import { resourceTypeOf } from '../../world/resource-types.ts';
import { sharesCarrying } from '../../world/shared-access.ts';
import { fail, ramOperation, ramPage } from './model/ram.ts';
import { principalsOf } from './model/share-contents.ts';

export const getResourcePolicies = ramOperation({
  name: 'GetResourcePolicies',
  mutates: false,
  handle: (input, call) => {
    const arns = input.resourceArns ?? [];
    const foreign = arns.find((arn) => accountOfArn(arn) !== call.account);
    if (foreign !== undefined) return fail('ResourceArnNotFoundException', `Resource ${foreign} could not be found.`);
    const policies = arns.flatMap((arn) => policyOf(call, arn, input.principal));
    const { items, nextToken } = ramPage(policies, input, call);
    return { policies: items, nextToken };
  },
});

/** Several shares of one resource merge into several statements of its policy. */
function policyOf(call: Call, resource: string, principal: string | undefined): string[] {
  const statements = sharesCarrying(call.world, resource).flatMap((share) => {
    const settled = principalsOf(call, share).filter((one) => one.status === 'ASSOCIATED');
    const names = settled.map((one) => one.entity).filter((entity) => !principal || entity === principal);
    const permission = sharedPermission(call.world, share, resourceTypeOf(resource) ?? '');
    if (names.length === 0 || permission === undefined) return [];
    const AWS = names.map((name) => (isAccountId(name) ? `arn:aws:iam::${name}:root` : name));
    const Action = permission.actions.patterns;
    return [{ Effect: 'Allow', Principal: { AWS }, Action, Resource: resource }];
  });
  return statements.length > 0 ? [JSON.stringify({ Version: '2012-10-17', Statement: statements })] : [];
}
