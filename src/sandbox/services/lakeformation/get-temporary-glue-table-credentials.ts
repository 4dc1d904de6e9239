import { dataPolicy } from '../s3-control/model/data-policy.ts';
import { credentialsFor } from '../sts/model/sts.ts';
import { fail, lakeFormationOperation } from './model/lake-formation.ts';
import { entriesOf, grant, roleFor, tableAt } from './model/vending.ts';

const WRITING: ReadonlySet<string> = new Set(['ALL', 'INSERT', 'DELETE', 'ALTER', 'DROP']);

export const getTemporaryGlueTableCredentials = lakeFormationOperation({
  name: 'GetTemporaryGlueTableCredentials',
  mutates: false,
  // https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_GetTemporaryGlueTableCredentials.html
  action: 'lakeformation:GetDataAccess',
  assumed:
    'without Permissions it asks for SELECT; a location of the service-linked role gives nothing; administrators of the lake need grants as others do',
  handle: (input, call) => {
    const { Permissions: asked = ['SELECT'], DurationSeconds: seconds = 3600, SupportedPermissionTypes: types } = input;
    const table = tableAt(call, input.TableArn);
    const entries = entriesOf(call, table);
    if (!grant(entries, asked))
      return fail('AccessDeniedException', `Insufficient Lake Formation permission(s) on ${table.name}`);
    const whole = entries.filter(({ body }) => body.resource.Table);
    if (types && !types.includes('COLUMN_PERMISSION') && !grant(whole, asked))
      return fail('PermissionTypeMismatchException', `The permissions on ${table.name} are about columns.`);
    const location = (table.body.StorageDescriptor?.Location ?? '').replace(/\/?$/, '/');
    const role = roleFor(call, table, location);
    const session = `AWSLF-${call.world.newId()}`;
    const permission = asked.some((one) => WRITING.has(one)) ? 'READWRITE' : 'READ';
    const { Expiration, ...credentials } = credentialsFor(table.account, {
      arn: `arn:aws:sts::${table.account}:assumed-role/${role.name}/${session}`,
      userId: `${role.id}:${session}`,
      issuedAt: call.now,
      expires: call.now + seconds * 1000,
      role: role.arn,
      policies: [dataPolicy(`${location}*`, permission)],
      ...(call.caller.onBehalfOf && { onBehalfOf: call.caller.onBehalfOf }),
    });
    return { ...credentials, Expiration, VendedS3Path: [location] };
  },
});
