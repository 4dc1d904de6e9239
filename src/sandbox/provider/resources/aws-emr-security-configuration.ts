import type { EMR } from '@aws-sdk/client-emr';

import { isAwsError } from '../aws/aws-fault.ts';
import { declaredType } from '../declared/declared-type.ts';
import { nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { sameJson } from '../policies/same-json.ts';
import { text } from '../values/fields.ts';

/** An EMR security configuration; its id is its name. */
export const emrSecurityConfiguration = declaredType<EMR>({
  type: 'aws_emr_security_configuration',
  framework: 'sdk-v2',
  label: 'EMR Security Configuration',
  client: (clients) => clients.emr(),
  gone: [],
  names: { configuration: 'SecurityConfiguration', creation_date: 'CreationDateTime', name_prefix: null },
  equivalent: { configuration: sameJson },
  validate: nameConflict,
  async create({ client, fields, context, record }) {
    const Name = nameOrGenerated(fields, context);
    await client.createSecurityConfiguration({ Name, SecurityConfiguration: text(fields, 'configuration') });
    record({ id: Name });
  },
  read: ({ client, fields }) => unlessMissing(() => client.describeSecurityConfiguration({ Name: text(fields, 'id') })),
  also: (_answer, state) => ({ name_prefix: prefixOfName(text(state, 'id')) }),
  delete: ({ client, fields }) => unlessMissing(() => client.deleteSecurityConfiguration({ Name: text(fields, 'id') })),
});

/** EMR has no code of its own for what does not exist. */
async function unlessMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    if (isAwsError(thrown, 'InvalidRequestException') && /does not exist/.test((thrown as Error).message)) {
      return undefined;
    }
    throw thrown;
  }
}
