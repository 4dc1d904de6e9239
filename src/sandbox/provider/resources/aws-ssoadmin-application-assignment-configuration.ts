import type { SSOAdmin } from '@aws-sdk/client-sso-admin';

import { declaredType } from '../declared/declared-type.ts';
import type { CreateCall, UpdateCall } from '../declared/declaration.ts';
import { flag, text } from '../values/fields.ts';

const put = ({ client, fields }: CreateCall<SSOAdmin> | UpdateCall<SSOAdmin>) =>
  client.putApplicationAssignmentConfiguration({
    ApplicationArn: text(fields, 'application_arn'),
    AssignmentRequired: flag(fields, 'assignment_required'),
  });

/** Whether an application needs assignments; its id is the application's ARN. Deleting sets AWS's default again. */
export const ssoadminApplicationAssignmentConfiguration = declaredType<SSOAdmin>({
  type: 'aws_ssoadmin_application_assignment_configuration',
  framework: 'plugin-framework',
  label: 'SSO Application Assignment Configuration',
  client: (clients) => clients.ssoadmin(),
  gone: ['ResourceNotFoundException'],
  names: { application_arn: null },
  async create(call) {
    await put(call);
    call.record({ id: text(call.fields, 'application_arn') });
  },
  read: ({ client, fields }) =>
    client.getApplicationAssignmentConfiguration({ ApplicationArn: text(fields, 'application_arn') }),
  update: put,
  delete: ({ client, fields }) =>
    client.putApplicationAssignmentConfiguration({
      ApplicationArn: text(fields, 'application_arn'),
      AssignmentRequired: true,
    }),
  importId: (id) => ({ application_arn: id }),
});
