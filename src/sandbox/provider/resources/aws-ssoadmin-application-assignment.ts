import type { DescribeApplicationAssignmentCommandInput, PrincipalType, SSOAdmin } from '@aws-sdk/client-sso-admin';

import { declaredType } from '../declared/declared-type.ts';
import { idParts } from '../declared/id-parts.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const which = (fields: Fields): Required<DescribeApplicationAssignmentCommandInput> => ({
  ApplicationArn: text(fields, 'application_arn'),
  PrincipalId: text(fields, 'principal_id'),
  // The configuration's text: Identity Center says which there are.
  PrincipalType: text(fields, 'principal_type') as PrincipalType,
});

/** A user or group that may use an application; its id is `APPLICATION,PRINCIPAL,TYPE`. */
export const ssoadminApplicationAssignment = declaredType<SSOAdmin>({
  type: 'aws_ssoadmin_application_assignment',
  framework: 'plugin-framework',
  label: 'SSO Application Assignment',
  client: (clients) => clients.ssoadmin(),
  gone: ['ResourceNotFoundException'],
  async create({ client, fields, record }) {
    const one = which(fields);
    await client.createApplicationAssignment(one);
    record({ id: [one.ApplicationArn, one.PrincipalId, one.PrincipalType].join() });
  },
  read: ({ client, fields }) => client.describeApplicationAssignment(which(fields)),
  delete: ({ client, fields }) => client.deleteApplicationAssignment(which(fields)),
  importId: idParts(',', 'application_arn', 'principal_id', 'principal_type'),
});
