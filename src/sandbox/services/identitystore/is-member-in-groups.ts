import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { membershipOf } from './model/memberships.ts';

export const isMemberInGroups = identityStoreOperation({
  name: 'IsMemberInGroups',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => ({
    Results: (input.GroupIds ?? []).map((GroupId) => ({
      GroupId,
      MemberId: input.MemberId,
      MembershipExists: membershipOf({ ...input, GroupId }, call) !== undefined,
    })),
  }),
});
