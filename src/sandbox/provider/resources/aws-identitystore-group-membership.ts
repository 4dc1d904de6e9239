import type { Identitystore } from '@aws-sdk/client-identitystore';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields) => ({
  IdentityStoreId: text(fields, 'identity_store_id'),
  MembershipId: text(fields, 'membership_id'),
});

/** A user in a group; its id is `STORE/MEMBERSHIP`. */
export const identitystoreGroupMembership = declaredType<Identitystore>({
  type: 'aws_identitystore_group_membership',
  framework: 'sdk-v2',
  label: 'IdentityStore Group Membership',
  client: (clients) => clients.identitystore(),
  gone: ['ResourceNotFoundException'],
  names: { member_id: null },
  async create({ client, fields, record }) {
    const IdentityStoreId = text(fields, 'identity_store_id');
    const { MembershipId = '' } = await client.createGroupMembership({
      IdentityStoreId,
      GroupId: text(fields, 'group_id'),
      MemberId: { UserId: text(fields, 'member_id') },
    });
    record({ id: `${IdentityStoreId}/${MembershipId}`, membership_id: MembershipId });
  },
  read: ({ client, fields }) => client.describeGroupMembership(which(fields)),
  also: (answer: { readonly MemberId?: { readonly UserId?: string } }) => ({
    member_id: answer.MemberId?.UserId ?? null,
  }),
  delete: ({ client, fields }) => client.deleteGroupMembership(which(fields)),
  importId: idParts('/', 'identity_store_id', 'membership_id'),
});
