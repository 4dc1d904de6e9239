import { fail, ramOperation } from './model/ram.ts';
import { ownShare } from './model/shares.ts';

export const promoteResourceShareCreatedFromPolicy = ramOperation({
  name: 'PromoteResourceShareCreatedFromPolicy',
  mutates: true,
  assumed: 'no share is made from a resource-based policy, so that there is none to promote',
  handle: (input, call) => {
    const { arn } = ownShare(call, input.resourceShareArn ?? '');
    return fail('InvalidStateTransitionException', `The resource share ${arn} is a standard one already.`);
  },
});
