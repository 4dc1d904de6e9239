import type * as IdentityStore from '@aws-sdk/client-identitystore';
import type { Operations } from '../../operation.ts';
import { createGroupMembership } from './create-group-membership.ts';
import { createGroup } from './create-group.ts';
import { createUser } from './create-user.ts';
import { deleteGroupMembership } from './delete-group-membership.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteUser } from './delete-user.ts';
import { describeGroupMembership } from './describe-group-membership.ts';
import { describeGroup } from './describe-group.ts';
import { describeUser } from './describe-user.ts';
import { getGroupId } from './get-group-id.ts';
import { getGroupMembershipId } from './get-group-membership-id.ts';
import { getUserId } from './get-user-id.ts';
import { isMemberInGroups } from './is-member-in-groups.ts';
import { listGroupMembershipsForMember } from './list-group-memberships-for-member.ts';
import { listGroupMemberships } from './list-group-memberships.ts';
import { listGroups } from './list-groups.ts';
import { listUsers } from './list-users.ts';
import { updateGroup } from './update-group.ts';
import { updateUser } from './update-user.ts';

/** Emulated operations of the Identity Store. */
export const identitystore = [
  createGroupMembership,
  createGroup,
  createUser,
  deleteGroupMembership,
  deleteGroup,
  deleteUser,
  describeGroupMembership,
  describeGroup,
  describeUser,
  getGroupId,
  getGroupMembershipId,
  getUserId,
  isMemberInGroups,
  listGroupMembershipsForMember,
  listGroupMemberships,
  listGroups,
  listUsers,
  updateGroup,
  updateUser,
] as const satisfies Operations<typeof IdentityStore>;
