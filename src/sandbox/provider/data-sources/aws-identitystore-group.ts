import type { Identitystore } from '@aws-sdk/client-identitystore';

import { declaredData } from '../declared/declared-data.ts';
import { alternateIdentifier } from '../families/sso/alternate-identifier.ts';
import { optionalText, text } from '../values/fields.ts';

/** A group by id, or by what else is unique about it. */
export const identitystoreGroupData = declaredData<Identitystore>({
  type: 'aws_identitystore_group',
  label: 'IdentityStore Group',
  client: (clients) => clients.identitystore(),
  names: { alternate_identifier: null },
  async read(client, config) {
    const IdentityStoreId = text(config, 'identity_store_id');
    const given = optionalText(config, 'group_id');
    const GroupId =
      given ?? (await client.getGroupId({ IdentityStoreId, AlternateIdentifier: alternateIdentifier(config) })).GroupId;
    const answer = await client.describeGroup({ IdentityStoreId, GroupId });
    return { answer, also: { id: GroupId ?? null, group_id: GroupId ?? null } };
  },
});
