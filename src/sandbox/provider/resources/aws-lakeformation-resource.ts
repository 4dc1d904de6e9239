import type { LakeFormation, RegisterResourceCommandInput } from '@aws-sdk/client-lakeformation';

import { declaredType } from '../declared/declared-type.ts';
import { flag, optionalText, text } from '../values/fields.ts';

/** A location registered with Lake Formation; its id is its ARN. */
export const lakeformationResource = declaredType<LakeFormation>({
  type: 'aws_lakeformation_resource',
  framework: 'sdk-v2',
  label: 'Lake Formation Resource',
  client: (clients) => clients.lakeformation(),
  relearned: ['last_modified'],
  gone: ['EntityNotFoundException'],
  names: { arn: 'ResourceArn', use_service_linked_role: null },
  async create({ client, members, fields, record }) {
    await client.registerResource({
      ...members<RegisterResourceCommandInput>(),
      UseServiceLinkedRole: flag(fields, 'use_service_linked_role') || undefined,
    });
    record({ id: text(fields, 'arn') });
  },
  read: async ({ client, fields }) => (await client.describeResource({ ResourceArn: text(fields, 'id') })).ResourceInfo,
  update: ({ client, fields, prior }) =>
    client.updateResource({ ResourceArn: text(prior, 'id'), RoleArn: optionalText(fields, 'role_arn') ?? '' }),
  delete: ({ client, fields }) => client.deregisterResource({ ResourceArn: text(fields, 'id') }),
});
