import type { CreateAccessGrantCommandInput, S3Control } from '@aws-sdk/client-s3-control';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { accessGrantsTags, accountOf } from '../families/s3control/access-grants.ts';
import { text } from '../values/fields.ts';

/** A grant; its id is `ACCOUNT,GRANT`. */
export const s3controlAccessGrant = declaredType<S3Control>({
  type: 'aws_s3control_access_grant',
  framework: 'plugin-framework',
  label: 'S3 Access Grant',
  client: (clients) => clients.s3control(),
  gone: ['NoSuchAccessGrantError', 'AccessGrantsInstanceNotExistsError'],
  names: {
    account_id: null,
    'access_grants_location_configuration.s3_sub_prefix': 'S3SubPrefix',
  },
  singles: ['grantee', 'access_grants_location_configuration'],
  tags: accessGrantsTags('access_grant_arn'),
  async create({ client, fields, context, tags, members, record }) {
    const AccountId = accountOf(fields, context);
    const input = members<CreateAccessGrantCommandInput>();
    const answer = await client.createAccessGrant({ ...input, AccountId, Tags: keyValues(tags) });
    const grant = answer.AccessGrantId ?? '';
    record({ id: `${AccountId},${grant}`, account_id: AccountId, access_grant_id: grant });
  },
  read: ({ client, fields, context }) =>
    client.getAccessGrant({ AccountId: accountOf(fields, context), AccessGrantId: text(fields, 'access_grant_id') }),
  also: (
    answer: { readonly AccessGrantsLocationConfiguration?: { readonly S3SubPrefix?: string } },
    state,
    context,
  ) => ({
    account_id: accountOf(state, context),
    // GetAccessGrant does not tell a prefix's type; and an empty sub-prefix is no block.
    s3_prefix_type: state['s3_prefix_type'] ?? null,
    ...(!answer.AccessGrantsLocationConfiguration?.S3SubPrefix && {
      access_grants_location_configuration: state['access_grants_location_configuration'] ?? [],
    }),
  }),
  delete: ({ client, fields, context }) =>
    client.deleteAccessGrant({ AccountId: accountOf(fields, context), AccessGrantId: text(fields, 'access_grant_id') }),
  importId: idParts(',', 'account_id', 'access_grant_id'),
});
