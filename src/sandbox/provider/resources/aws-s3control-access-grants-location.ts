import type { CreateAccessGrantsLocationCommandInput, S3Control } from '@aws-sdk/client-s3-control';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { accessGrantsTags, accountOf } from '../families/s3control/access-grants.ts';
import { text } from '../values/fields.ts';

/** A registered location; its id is `ACCOUNT,LOCATION`. */
export const s3controlAccessGrantsLocation = declaredType<S3Control>({
  type: 'aws_s3control_access_grants_location',
  framework: 'plugin-framework',
  label: 'S3 Access Grants Location',
  client: (clients) => clients.s3control(),
  gone: ['NoSuchAccessGrantsLocationError', 'AccessGrantsInstanceNotExistsError'],
  names: { account_id: null, iam_role_arn: 'IAMRoleArn' },
  tags: accessGrantsTags('access_grants_location_arn'),
  async create({ client, fields, context, tags, members, record }) {
    const AccountId = accountOf(fields, context);
    const input = members<CreateAccessGrantsLocationCommandInput>();
    const answer = await client.createAccessGrantsLocation({ ...input, AccountId, Tags: keyValues(tags) });
    const location = answer.AccessGrantsLocationId ?? '';
    record({ id: `${AccountId},${location}`, account_id: AccountId, access_grants_location_id: location });
  },
  read: ({ client, fields, context }) =>
    client.getAccessGrantsLocation({
      AccountId: accountOf(fields, context),
      AccessGrantsLocationId: text(fields, 'access_grants_location_id'),
    }),
  also: (_answer, state, context) => ({ account_id: accountOf(state, context) }),
  update: ({ client, fields, prior, context }) =>
    client.updateAccessGrantsLocation({
      AccountId: accountOf(prior, context),
      AccessGrantsLocationId: text(prior, 'access_grants_location_id'),
      IAMRoleArn: text(fields, 'iam_role_arn'),
    }),
  delete: ({ client, fields, context }) =>
    client.deleteAccessGrantsLocation({
      AccountId: accountOf(fields, context),
      AccessGrantsLocationId: text(fields, 'access_grants_location_id'),
    }),
  importId: idParts(',', 'account_id', 'access_grants_location_id'),
});
