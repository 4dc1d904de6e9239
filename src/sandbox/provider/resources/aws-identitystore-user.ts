import type { CreateUserCommandInput, Identitystore } from '@aws-sdk/client-identitystore';

import { declaredType } from '../declared/declared-type.ts';
import { membersOf } from '../declared/members.ts';
import { idParts } from '../declared/id-parts.ts';
import { attributeOperations } from '../families/sso/attribute-operations.ts';
import { USER_NAMES } from '../families/sso/user-names.ts';
import { schemaData } from '../schema/schema-data.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields) => ({
  IdentityStoreId: text(fields, 'identity_store_id'),
  UserId: text(fields, 'user_id'),
});

type Lists = Pick<CreateUserCommandInput, 'Addresses' | 'Emails' | 'PhoneNumbers'>;

/** Identity Store has lists where the schema allows one block. */
const withLists = ({ Addresses, Emails, PhoneNumbers, ...input }: CreateUserCommandInput): CreateUserCommandInput => {
  const listed = { Addresses, Emails, PhoneNumbers } as Readonly<Record<keyof Lists, unknown>>;
  const some = Object.entries(listed).filter(([, value]) => value !== undefined);
  return { ...input, ...(Object.fromEntries(some.map(([name, value]) => [name, [value].flat()])) as Lists) };
};

/** A user of the Identity Store; its id is `STORE/USER`. */
export const identitystoreUser = declaredType<Identitystore>({
  type: 'aws_identitystore_user',
  framework: 'sdk-v2',
  label: 'IdentityStore User',
  client: (clients) => clients.identitystore(),
  gone: ['ResourceNotFoundException'],
  names: USER_NAMES,
  async create({ client, members, fields, record }) {
    const answer = await client.createUser(withLists(members<CreateUserCommandInput>()));
    record({ id: `${text(fields, 'identity_store_id')}/${answer.UserId}`, user_id: answer.UserId ?? '' });
  },
  async read({ client, fields }) {
    const { Addresses, Emails, PhoneNumbers, ...user } = await client.describeUser(which(fields));
    // The first of each list is the block.
    return { ...user, Addresses: Addresses?.[0], Emails: Emails?.[0], PhoneNumbers: PhoneNumbers?.[0] };
  },
  update({ client, members, prior }) {
    const block = schemaData().resources['aws_identitystore_user']?.block ?? {};
    const before = withLists(membersOf(block, prior, { names: USER_NAMES }) as unknown as CreateUserCommandInput);
    const after = withLists(members<CreateUserCommandInput>());
    return client.updateUser({ ...which(prior), Operations: attributeOperations(before, after) });
  },
  delete: ({ client, fields }) => client.deleteUser(which(fields)),
  importId: idParts('/', 'identity_store_id', 'user_id'),
});
