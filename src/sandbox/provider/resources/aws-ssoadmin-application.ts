import type { CreateApplicationCommandInput, SSOAdmin } from '@aws-sdk/client-sso-admin';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { applicationTags } from '../families/sso/tags.ts';
import { optionalText, text } from '../values/fields.ts';

/** An application of Identity Center; its id is its ARN. */
export const ssoadminApplication = declaredType<SSOAdmin>({
  type: 'aws_ssoadmin_application',
  framework: 'plugin-framework',
  label: 'SSO Application',
  client: (clients) => clients.ssoadmin(),
  gone: ['ResourceNotFoundException'],
  names: { arn: 'ApplicationArn', client_token: null },
  singles: ['portal_options', 'portal_options.sign_in_options'],
  computedBlocks: ['portal_options'],
  tags: applicationTags,
  async create({ client, members, fields, context, tags, record }) {
    const { ApplicationArn = '' } = await client.createApplication({
      ...members<CreateApplicationCommandInput>(),
      ClientToken: optionalText(fields, 'client_token') ?? context.uniqueId(),
      Tags: keyValues(tags),
    });
    record({ id: ApplicationArn, arn: ApplicationArn, application_arn: ApplicationArn });
  },
  read: ({ client, fields }) => client.describeApplication({ ApplicationArn: text(fields, 'id') }),
  update({ client, members, prior, fields, changed }) {
    const { Name, Status, PortalOptions } = members<CreateApplicationCommandInput>();
    return client.updateApplication({
      ApplicationArn: text(prior, 'id'),
      ...(changed('name') && { Name }),
      ...(changed('description') && { Description: optionalText(fields, 'description') ?? '' }),
      ...(changed('status') && { Status }),
      ...(changed('portal_options') && PortalOptions && { PortalOptions }),
    });
  },
  delete: ({ client, fields }) => client.deleteApplication({ ApplicationArn: text(fields, 'id') }),
});
