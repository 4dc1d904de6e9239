import type { Identitystore } from '@aws-sdk/client-identitystore';

import { declaredData } from '../declared/declared-data.ts';
import { alternateIdentifier } from '../families/sso/alternate-identifier.ts';
import { USER_NAMES } from '../families/sso/user-names.ts';
import { optionalText, text } from '../values/fields.ts';

/** A user by id, or by what else is unique about it. */
export const identitystoreUserData = declaredData<Identitystore>({
  type: 'aws_identitystore_user',
  label: 'IdentityStore User',
  client: (clients) => clients.identitystore(),
  names: { ...USER_NAMES, alternate_identifier: null },
  async read(client, config) {
    const IdentityStoreId = text(config, 'identity_store_id');
    const given = optionalText(config, 'user_id');
    const UserId =
      given ?? (await client.getUserId({ IdentityStoreId, AlternateIdentifier: alternateIdentifier(config) })).UserId;
    const user = await client.describeUser({ IdentityStoreId, UserId });
    // One name, in the schema's list.
    const answer = { ...user, Name: user.Name ? [user.Name] : [] };
    return { answer, also: { id: UserId ?? null, user_id: UserId ?? null } };
  },
});
