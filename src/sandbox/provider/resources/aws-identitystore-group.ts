import type { CreateGroupCommandInput, Identitystore } from '@aws-sdk/client-identitystore';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { optionalText, text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields) => ({
  IdentityStoreId: text(fields, 'identity_store_id'),
  GroupId: text(fields, 'group_id'),
});

/** A group of the Identity Store; its id is `STORE/GROUP`. */
export const identitystoreGroup = declaredType<Identitystore>({
  type: 'aws_identitystore_group',
  framework: 'sdk-v2',
  label: 'IdentityStore Group',
  client: (clients) => clients.identitystore(),
  gone: ['ResourceNotFoundException'],
  names: { arn: null },
  async create({ client, members, fields, record }) {
    const { GroupId = '' } = await client.createGroup(members<CreateGroupCommandInput>());
    record({ id: `${text(fields, 'identity_store_id')}/${GroupId}`, group_id: GroupId });
  },
  read: ({ client, fields }) => client.describeGroup(which(fields)),
  // No API answers it: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html
  also: (_answer, state) => ({ arn: `arn:aws:identitystore:::group/${text(state, 'group_id')}` }),
  update: ({ client, fields, prior }) =>
    client.updateGroup({
      ...which(prior),
      Operations: [{ AttributePath: 'description', AttributeValue: optionalText(fields, 'description') ?? null }],
    }),
  delete: ({ client, fields }) => client.deleteGroup(which(fields)),
  importId: idParts('/', 'identity_store_id', 'group_id'),
});
