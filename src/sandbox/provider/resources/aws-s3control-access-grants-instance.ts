import type { S3Control } from '@aws-sdk/client-s3-control';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { accessGrantsTags, accountOf } from '../families/s3control/access-grants.ts';
import { optionalText } from '../values/fields.ts';

/** The one S3 Access Grants instance of an account and Region; its id is the account. */
export const s3controlAccessGrantsInstance = declaredType<S3Control>({
  type: 'aws_s3control_access_grants_instance',
  framework: 'plugin-framework',
  label: 'S3 Access Grants Instance',
  client: (clients) => clients.s3control(),
  gone: ['AccessGrantsInstanceNotExistsError'],
  // AWS answers IdentityCenterArn with the application, and the instance as it was given in a member of its own.
  names: {
    account_id: null,
    identity_center_arn: 'IdentityCenterInstanceArn',
    identity_center_application_arn: 'IdentityCenterApplicationArn',
  },
  tags: accessGrantsTags('access_grants_instance_arn'),
  async create({ client, fields, context, tags, record }) {
    const AccountId = accountOf(fields, context);
    const IdentityCenterArn = optionalText(fields, 'identity_center_arn');
    await client.createAccessGrantsInstance({ AccountId, IdentityCenterArn, Tags: keyValues(tags) });
    record({ id: AccountId, account_id: AccountId });
  },
  read: ({ client, fields, context }) => client.getAccessGrantsInstance({ AccountId: accountOf(fields, context) }),
  also: (_answer, state, context) => ({ account_id: accountOf(state, context) }),
  async update({ client, fields, prior, context }) {
    const AccountId = accountOf(prior, context);
    const IdentityCenterArn = optionalText(fields, 'identity_center_arn');
    if (optionalText(prior, 'identity_center_arn') !== undefined) {
      await client.dissociateAccessGrantsIdentityCenter({ AccountId });
    }
    if (IdentityCenterArn !== undefined) {
      await client.associateAccessGrantsIdentityCenter({ AccountId, IdentityCenterArn });
    }
  },
  async delete({ client, fields, context }) {
    const AccountId = accountOf(fields, context);
    if (optionalText(fields, 'identity_center_arn') !== undefined) {
      await client.dissociateAccessGrantsIdentityCenter({ AccountId });
    }
    await client.deleteAccessGrantsInstance({ AccountId });
  },
  importId: (id) => ({ account_id: id }),
});
